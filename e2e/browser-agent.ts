/** What a reader's telephone calls itself; the browser of the tests says that it has no head, and is counted as a machine. */
export const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1'
