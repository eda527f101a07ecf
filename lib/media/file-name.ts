/** What a file is called that came without a name, or with one that says nothing. */
const NAMELESS = '圖片'
const MOST_CHARACTERS = 200

/** What no name needs and lists, logs and databases stumble over: controls, NUL among them, and what turns the direction of writing. */
const UNWANTED = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** The name of a file as it is kept: no characters that are none, and not too many. A strange name is no reason to refuse a picture. */
export function cleanFileName(name: string): string {
  const clean = name.toWellFormed().replaceAll(UNWANTED, ' ').trim()
  return Array.from(clean).slice(0, MOST_CHARACTERS).join('').trim() || NAMELESS
}

/** The name in the header of an upload, which is percent-encoded, since headers are Latin. */
export function fileNameFrom(header: string | null): string {
  try {
    return cleanFileName(decodeURIComponent(header ?? ''))
  } catch {
    return NAMELESS
  }
}
