import { join, weight } from './pen'
import { press } from './press'

/** A coast with waterlines along it, as on an engraved chart. The outline is long, so it is written once and used again. */
export const coastline = (land: string, colour: string, ...waterlines: number[]) => {
  const coast = (stroke: string, width: number, fill = 'none') =>
    `<use href="#coast" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`
  return join(
    `<defs><path id="coast" d="${land}"/><clipPath id="ashore"><use href="#coast"/></clipPath></defs>`,
    ...waterlines.flatMap((width) => [coast(press.tone, width), coast(press.paper, width - 5)]),
    coast(press.ink, weight.line, colour),
  )
}

/** Keeps drawn elements on the land of the {@link coastline}. */
export const ashore = (...elements: string[]) => `<g clip-path="url(#ashore)">${elements.join('')}</g>`
