import type { PictureView } from '../../lib/media/media'

function slideOf(link: HTMLAnchorElement): PictureView {
  const image = link.querySelector('img')
  const words = (name: string) => link.parentElement?.querySelector(`.${name}`)?.textContent ?? ''
  const widths = [...(link.querySelector('source')?.srcset ?? '').matchAll(/ (\d+)w/g)].map((match) => Number(match[1]))
  return {
    hash: link.dataset.picture ?? '',
    widths,
    width: Number(image?.getAttribute('width')),
    height: Number(image?.getAttribute('height')),
    alt: image?.alt ?? '',
    caption: words('caption'),
    credit: words('credit'),
  }
}

/**
 * All pictures of the article that this link stands in, and which of them it is. They are read from the page, so that
 * a plate need not be told about the others.
 */
export function slidesAround(link: HTMLAnchorElement): { slides: PictureView[]; start: number } {
  const article = link.closest('article') ?? document.body
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.plate-link')]
  return { slides: links.map(slideOf), start: Math.max(0, links.indexOf(link)) }
}
