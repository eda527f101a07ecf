/** One picture as the lightbox shows it. */
export interface Slide {
  src: string
  webp: string
  jpg: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
}

function slideOf(link: HTMLAnchorElement): Slide {
  const image = link.querySelector('img')
  const words = (name: string) => link.parentElement?.querySelector(`.${name}`)?.textContent ?? ''
  return {
    src: link.href,
    webp: link.querySelector('source')?.srcset ?? '',
    jpg: image?.srcset ?? '',
    width: image?.width ? Number(image.getAttribute('width')) : 0,
    height: image?.height ? Number(image.getAttribute('height')) : 0,
    alt: image?.alt ?? '',
    caption: words('caption'),
    credit: words('credit'),
  }
}

/**
 * All pictures of the article that this link stands in, and which of them it is. They are read from the page, so that
 * a plate need not be told about the others.
 */
export function slidesAround(link: HTMLAnchorElement): { slides: Slide[]; start: number } {
  const article = link.closest('article') ?? document.body
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.plate-link')]
  return { slides: links.map(slideOf), start: Math.max(0, links.indexOf(link)) }
}
