/** What one address may ask for in one minute, of one process. */
export const MOST_PER_MINUTE = 120
