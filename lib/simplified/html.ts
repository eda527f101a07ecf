import { Tokenizer } from 'htmlparser2'
import { convertFlight } from './flight'
import { joinPushes, splitPushes } from './pushes'
import { type Conversion, convertString, KEPT_ELEMENTS, verbatim } from './values'

/** Attributes that people read, hear or follow. */
const READ = new Set(['title', 'alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'label', 'content', 'lang'])
const FOLLOWED = new Set(['href', 'action', 'formaction', 'src'])
/** Elements without an end tag. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])

// React writes these five, and no other.
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const CHARACTERS = Object.fromEntries(Object.entries(ENTITIES).map(([entity, character]) => [character, entity]))
const decoded = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
const encoded = (text: string) => text.replace(/[&<>"']/g, (character) => CHARACTERS[character] ?? character)

interface Span {
  start: number
  end: number
}

interface Attribute extends Span {
  name: string
}

/** Converts a page as React and Next write it. What is not converted stays as it is, byte for byte. */
export function convertHtml(html: string, on: Conversion): string {
  const changes: (Span & { text: string })[] = []
  /** What the page's flight is pushed with, one script after the other. */
  const pushes: Span[] = []
  let tag = ''
  let attributes: Attribute[] = []
  let text: Span | undefined
  /** The element inside which no words are converted, and how many of its name are open. */
  let kept: { name: string; depth: number } | undefined
  const said = ({ start, end }: Span) => html.slice(start, end)
  const change = (span: Span, convert: (given: string) => string) => {
    const given = said(span)
    const converted = convert(given)
    if (converted !== given) changes.push({ ...span, text: converted })
  }
  const value = (name: string) => {
    const found = attributes.find((attribute) => attribute.name === name)
    return found && said(found)
  }
  const convertScript = (span: Span) => {
    if (value('type') === 'application/ld+json') change(span, (given) => convertString(given, on))
    else if (said(span).startsWith('self.__next_f.push(')) pushes.push(span)
  }
  const endText = () => {
    if (text !== undefined && kept === undefined) {
      if (tag === 'script') convertScript(text)
      else if (tag !== 'style') change(text, (given) => encoded(on.text(decoded(given))))
    }
    text = undefined
  }
  const isShown = ({ name }: Attribute) =>
    READ.has(name) || FOLLOWED.has(name) || (name === 'value' && tag === 'input' && /^(?:button|submit|reset)$/.test(value('type') ?? ''))
  const endTag = () => {
    const other = value('hreflang') !== undefined
    const keeps = other || value('translate') === 'no' || KEPT_ELEMENTS.has(tag)
    if (kept?.name === tag) kept.depth++
    else if (keeps && kept === undefined && !VOID.has(tag)) kept = { name: tag, depth: 1 }
    if (other) return
    // Where words are kept, what is followed leads to the same script all the same.
    const shown = kept !== undefined || keeps ? attributes.filter(({ name }) => FOLLOWED.has(name)) : attributes.filter(isShown)
    const how = kept !== undefined || keeps ? verbatim(on) : on
    for (const attribute of shown) change(attribute, (given) => encoded(convertString(decoded(given), how)))
  }
  const nothing = () => undefined
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        endText()
        tag = html.slice(start, end).toLowerCase()
        attributes = []
      },
      onattribname(start, end) {
        attributes.push({ name: html.slice(start, end).toLowerCase(), start: end, end })
      },
      onattribdata(start, end) {
        const attribute = attributes.at(-1)
        if (attribute !== undefined) Object.assign(attribute, { start, end })
      },
      onattribend: nothing,
      onattribentity: nothing,
      onopentagend: endTag,
      onselfclosingtag: endTag,
      onclosetag(start, end) {
        endText()
        const name = html.slice(start, end).toLowerCase()
        if (kept?.name === name && --kept.depth === 0) kept = undefined
        tag = ''
      },
      ontext(start, end) {
        // What is one text to a browser may come in pieces.
        if (text?.end === start) text.end = end
        else {
          endText()
          text = { start, end }
        }
      },
      ontextentity: nothing,
      oncomment: endText,
      oncdata: endText,
      ondeclaration: endText,
      onprocessinginstruction: endText,
      onend: endText,
    },
  )
  tokenizer.write(html)
  tokenizer.end()

  const flight = convertFlight(joinPushes(pushes.map(said)), on)
  for (const [index, push] of splitPushes(flight, pushes.length).entries())
    changes.push({ ...(pushes[index] ?? { start: 0, end: 0 }), text: push })
  return replaced(html, changes)
}

function replaced(html: string, changes: (Span & { text: string })[]): string {
  let from = 0
  let whole = ''
  for (const { start, end, text } of changes.sort((one, other) => one.start - other.start)) {
    whole += html.slice(from, start) + text
    from = end
  }
  return whole + html.slice(from)
}
