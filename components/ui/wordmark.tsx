/**
 * The site's name as it stands in the masthead. 往下看 has a wordmark, which wordmark-drawing.tsx draws; a newsroom of another name
 * sets it in the title face.
 */
export function Wordmark({ siteName }: { siteName: string }) {
  if (siteName !== '往下看') return <span className="site-name">{siteName}</span>
  return (
    <>
      <svg className="wordmark" viewBox="-11 0 3100 940" aria-hidden="true">
        <use href="#wordmark" />
      </svg>
      <span className="unseen">{siteName}</span>
    </>
  )
}
