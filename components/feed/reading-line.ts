/** The article that crosses this line, as a share of the window's height from its top, is the one in view. */
const LINE = 0.36

/** The articles of the page, from the top. */
export const articles = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('#main article[data-article-id]')

export function articleElement(id: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#main article[data-article-id="${id}"]`)
}

/** The id of the article in view: the last one whose top is above the line; the first one at the top of the page. */
export function articleInView(): number | null {
  const line = window.innerHeight * LINE
  let current: HTMLElement | undefined
  for (const element of articles()) {
    if (current && element.getBoundingClientRect().top > line) break
    current = element
  }
  return current ? Number(current.dataset.articleId) : null
}

/** Whether half of an article is in view; of one that is taller than the window, whether it fills half of the window. */
export const isHalfInView = ({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>, windowHeight: number): boolean =>
  2 * (Math.min(bottom, windowHeight) - Math.max(top, 0)) >= Math.min(bottom - top, windowHeight)

/** How many quarters of an article's text have come into the window from below: 0 to 4. */
export function quartersInView(element: HTMLElement): number {
  const text = element.querySelector('.article-body')?.getBoundingClientRect()
  return text ? Math.max(0, Math.min(4, Math.floor((4 * (window.innerHeight - text.top)) / (text.height || 1)))) : 0
}

/** How far an article has been read: 0 at its first line, 1 when its end has come into the window. */
export function progressOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  const path = Math.max(1, height - window.innerHeight * (1 - LINE))
  return Math.min(1, Math.max(0, (window.innerHeight * LINE - top) / path))
}
