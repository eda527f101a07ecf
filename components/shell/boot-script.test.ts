import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { BOOT_SCRIPT } from './boot-script'

/** What the script makes of a page whose storage holds these values, in a browser that has these abilities. */
function boot(stored: Record<string, string> | 'refused', navigator: { share?: () => void } = {}): Record<string, string> {
  const dataset: Record<string, string> = {}
  const getItem = (key: string) => {
    if (stored === 'refused') throw new Error('storage is switched off')
    return stored[key] ?? null
  }
  const document = { documentElement: { dataset }, addEventListener: () => undefined }
  runInNewContext(BOOT_SCRIPT, { document, localStorage: { getItem }, navigator })
  return dataset
}

describe('the boot script', () => {
  it('marks the page as scripted and leaves the defaults alone', () => {
    expect(boot({})).toEqual({ js: '' })
    expect(boot({ 'readon.text': 'normal', 'readon.theme': 'system' })).toEqual({ js: '' })
  })

  it('applies what the reader has chosen', () => {
    expect(boot({ 'readon.text': 'largest', 'readon.theme': 'dark' })).toEqual({ js: '', text: 'largest', theme: 'dark' })
  })

  it('believes only values it knows', () => {
    expect(boot({ 'readon.text': 'huge', 'readon.theme': '"><script>' })).toEqual({ js: '' })
  })

  it('works without storage', () => {
    expect(boot('refused')).toEqual({ js: '' })
  })

  it('tells whether the device has a share sheet', () => {
    expect(boot({}, { share: () => undefined })).toEqual({ js: '', sheet: '' })
  })

  it('fits into a script element', () => {
    expect(BOOT_SCRIPT).not.toContain('<')
  })
})
