import { SIMPLIFIED, simplifiedAddress } from './addresses'
import type { ConvertText } from './text'

/** What one answer is converted with. */
export interface Conversion {
  text: ConvertText
  /** Of the site, e.g. `https://example.org`. */
  origin: string
  /** What follows `?` in the addresses of scripts: it changes when they are converted otherwise. */
  scripts: string
  /** Set where values were written by React, whose references and elements are strings and arrays that begin with `$`. */
  flight?: boolean
}

/** What names the language of a page, in HTML, JSON-LD and Open Graph. */
const LANGUAGES = new Map([
  ['zh-Hant-HK', 'zh-Hans'],
  ['zh_HK', 'zh_CN'],
])
const ADDRESS = /^(?:\/|https?:|mailto:)\S*$/i
const SCRIPT = /^\/_next\/static\/chunks\/[^?#]+\.js$/
/** How Next writes down a redirect that it found while it was rendering. */
const REDIRECT = /^(NEXT_REDIRECT;[a-z]+;)([^;]+)(;.*)$/
const JSON_LD = /^\{"@context":/

/** Safe to stand inside a <script> element. */
const written = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c')

/** An address elsewhere that carries one of ours, as those do by which a page is shared: what it carries is converted. */
function sharingAddress(address: string, on: Conversion): string {
  if (!address.includes(encodeURIComponent(on.origin))) return address
  return address.replace(/([?&][\w-]+=)([^&#]+)/g, (whole, name: string, value: string) => {
    try {
      // A title may stand before the address, in one value.
      const ours = decodeURIComponent(value).replace(/https?:\S+/g, (one) => simplifiedAddress(one, on.origin) ?? one)
      return name + encodeURIComponent(on.text(ours))
    } catch {
      return whole
    }
  })
}

/** JSON-LD as it stands in a page. */
function convertJsonLd(text: string, on: Conversion): string {
  try {
    return written(convertValue(JSON.parse(text), { ...on, flight: false }))
  } catch {
    return text
  }
}

/** A string of which only its form says what it is: an address, the name of a language, data, or text. */
export function convertString(given: string, on: Conversion): string {
  if (SCRIPT.test(given)) return `${SIMPLIFIED}${given}?${on.scripts}`
  if (ADDRESS.test(given)) return simplifiedAddress(given, on.origin) ?? sharingAddress(given, on)
  if (JSON_LD.test(given)) return convertJsonLd(given, on)
  const redirect = REDIRECT.exec(given)
  if (redirect) return `${redirect[1]}${simplifiedAddress(redirect[2] ?? '', on.origin) ?? redirect[2]}${redirect[3]}`
  return LANGUAGES.get(given) ?? on.text(given)
}

/** What is always text, also where it looks like an address. */
const TEXT = new Set(['children', 'text', 'title'])
/** What is compared or sent back, and never shown. */
const OPAQUE = new Set(['value', 'defaultValue', 'slug', 'id', 'className'])
/** What is compared with an address, or with something opaque. */
const NAMES = new Set(['current'])
/** Elements whose words are nobody's to convert. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set(['code', 'pre'])

type Properties = Record<string, unknown>

const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The way to convert what is not to be read otherwise: addresses are, so that readers stay in their script, and words are not. */
export const verbatim = (on: Conversion): Conversion => ({ ...on, text: (text) => text })

/** How much of something is converted. */
type Share = 'all' | 'addresses' | 'nothing'

/**
 * An element asks by `translate="no"` that its words are kept, and a piece of an article's text by its mark. What names a language
 * leads to the other script, and stays as it is.
 */
function shareOf(value: Properties): Share {
  if (value.hrefLang !== undefined) return 'nothing'
  const marked = Array.isArray(value.marks) && value.marks.some((mark) => isObject(mark) && mark.type === 'verbatim')
  return marked || value.translate === 'no' ? 'addresses' : 'all'
}

/** An element of React, as it stands in a flight: `["$", type, key, properties]`. */
const isElement = (value: readonly unknown[]): boolean => value[0] === '$' && value.length >= 4

function shareOfElement([, type, , properties]: readonly unknown[]): Share {
  if (typeof type === 'string' && KEPT_ELEMENTS.has(type)) return 'addresses'
  return isObject(properties) ? shareOf(properties) : 'all'
}

/** Whether the words in something of a flight are kept. */
export function keepsWords(value: object): boolean {
  if (Array.isArray(value)) return isElement(value) && shareOfElement(value) !== 'all'
  return shareOf({ ...value }) !== 'all'
}

/**
 * Converts all strings of a JSON value in place, by what they stand under, and returns it. Type and key of an element stay.
 * `key` is what the value itself stands under.
 */
export function convertValue(value: unknown, given: Conversion, key = ''): unknown {
  if (typeof value === 'string') return convertUnder(key, value, given)
  if (Array.isArray(value)) {
    const element = given.flight === true && isElement(value)
    const share = element ? shareOfElement(value) : 'all'
    const on = share === 'all' ? given : verbatim(given)
    if (share === 'nothing') return value
    for (let index = element ? 3 : 0; index < value.length; index++) value[index] = convertValue(value[index], on, element ? '' : key)
    return value
  }
  if (!isObject(value)) return value
  const share = shareOf(value)
  const on = share === 'all' ? given : verbatim(given)
  if (share !== 'nothing') for (const [name, part] of Object.entries(value)) value[name] = convertValue(part, on, name)
  return value
}

function convertUnder(key: string, given: string, on: Conversion): string {
  if (OPAQUE.has(key)) return given
  if (on.flight !== true) return convertText(key, given, on)
  // A reference of React's begins with $; text that does has a second one in front.
  if (given.startsWith('$') && !given.startsWith('$$')) return given
  const converted = convertText(key, given.startsWith('$') ? given.slice(1) : given, on)
  return converted.startsWith('$') ? `$${converted}` : converted
}

function convertText(key: string, given: string, on: Conversion): string {
  if (NAMES.has(key)) return simplifiedAddress(given, on.origin) ?? given
  return TEXT.has(key) ? on.text(given) : convertString(given, on)
}
