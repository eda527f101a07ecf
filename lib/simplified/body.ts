import { convertFlight } from './flight'
import { convertHtml } from './html'
import type { ConvertText } from './text'
import { type Conversion, convertValue } from './values'

type ConvertBody = (body: Buffer, on: Conversion) => Buffer

const FORMS: readonly [RegExp, ConvertBody][] = [
  [/^text\/html\b/, (body, on) => Buffer.from(convertHtml(body.toString(), on))],
  [/^text\/x-component\b/, convertFlight],
  [/^application\/(?:problem\+)?json\b/, (body, on) => Buffer.from(JSON.stringify(convertValue(JSON.parse(body.toString()), on)))],
]

/** How a body of this type is converted; undefined when it is not. */
export const convertBody = (type: string): ConvertBody | undefined => FORMS.find(([form]) => form.test(type))?.[1]

/** The same text stands in the HTML of a page, in its flight and in attributes: each is converted once. */
export function remembering(convert: ConvertText): ConvertText {
  const known = new Map<string, string>()
  return (text) => {
    let converted = known.get(text)
    if (converted === undefined) {
      converted = convert(text)
      known.set(text, converted)
    }
    return converted
  }
}
