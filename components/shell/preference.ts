/**
 * What a reader may set. The choice lives in the browser alone, since no public page may depend on a cookie; the element
 * <html> carries it as data-text and data-theme, and a choice that equals the default carries nothing.
 */
export interface Preference {
  /** Key in localStorage. */
  key: string
  /** Name in `document.documentElement.dataset`. */
  attribute: 'text' | 'theme'
  values: readonly string[]
  standard: string
}

export const TEXT_SIZE: Preference = {
  key: 'readon.text',
  attribute: 'text',
  values: ['small', 'normal', 'large', 'largest'],
  standard: 'normal',
}

export const THEME: Preference = {
  key: 'readon.theme',
  attribute: 'theme',
  values: ['system', 'light', 'dark'],
  standard: 'system',
}
