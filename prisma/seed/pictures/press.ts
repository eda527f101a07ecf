/**
 * The two-colour press: every demo picture is one black ink, two tints of it and one red spot colour.
 * A picture is an SVG of 1600 x 900 units; it carries no text, so that no font is needed to print it.
 */
export const press = {
  paper: '#f6f6f4',
  tint: '#dfe1e4',
  tone: '#b0b4ba',
  ink: '#24262b',
  spot: '#c9252c',
} as const

export const WIDTH = 1600
export const HEIGHT = 900

/** One demo picture: what it shows, for those who cannot see it, and how it is drawn. */
export interface Picture {
  /** Describes the drawing in Traditional Chinese, one sentence, full-width punctuation. */
  alt: string
  /** The elements inside the sheet; see {@link sheet}. */
  draw: () => string
}

/** Wraps drawn elements into a complete SVG document with the shared patterns `dots` and `hatch`. */
export function sheet(elements: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs>
<pattern id="dots" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="8" cy="8" r="2.6" fill="${press.ink}" opacity=".5"/></pattern>
<pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v14" stroke="${press.ink}" stroke-width="2" opacity=".45"/></pattern>
</defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${press.paper}"/>
${elements}
</svg>`
}
