import type { Followed } from './followed'

/**
 * Keeps the document's title and canonical address those of the article in view, as long as its address is shown. Next may write
 * the opened article's own after we have written ours, when a reader comes back; so the head is watched. Returns the way to stop.
 */
export function keepHead(article: Followed, siteName: string): () => void {
  const title = `${article.title}｜${siteName}`
  const attribute = (selector: string, name: string) => {
    const element = document.querySelector(selector)
    if (element && element.getAttribute(name) !== article.canonical) element.setAttribute(name, article.canonical)
  }
  const write = () => {
    if (document.title !== title) document.title = title
    attribute('link[rel="canonical"]', 'href')
    attribute('meta[property="og:url"]', 'content')
  }
  const path = new URL(article.address, window.location.href).pathname
  const watch = new MutationObserver(() => {
    // On the way to another page the head is that page's.
    if (window.location.pathname === path) write()
  })
  write()
  watch.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => watch.disconnect()
}
