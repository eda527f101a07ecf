/** The first thing a keyboard reaches on every page. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      跳至內容
    </a>
  )
}
