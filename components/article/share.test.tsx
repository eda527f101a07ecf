import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Share } from './share'
import { mailAddress, shareTargets } from './share-addresses'

const ADDRESS = 'https://readon.example/a/7'
const TITLE = '求和？ 「50% & 更多」#1+1'

describe('share addresses', () => {
  const addresses = Object.fromEntries(shareTargets(ADDRESS, TITLE).map(({ name, address }) => [name, new URL(address)]))

  it.each([
    ['Facebook', 'www.facebook.com', 'u', ADDRESS],
    ['WhatsApp', 'wa.me', 'text', `${TITLE} ${ADDRESS}`],
    ['X', 'x.com', 'url', ADDRESS],
    ['X', 'x.com', 'text', TITLE],
    ['Threads', 'www.threads.com', 'url', ADDRESS],
    ['Threads', 'www.threads.com', 'text', TITLE],
    ['LINE', 'social-plugins.line.me', 'url', ADDRESS],
    ['Telegram', 't.me', 'url', ADDRESS],
    ['Telegram', 't.me', 'text', TITLE],
  ])('hands %s (%s) its %s unharmed', (name, host, parameter, value) => {
    expect(addresses[name]?.host).toBe(host)
    expect(addresses[name]?.searchParams.get(parameter)).toBe(value)
  })

  it('writes a letter in which a space is a space', () => {
    const [, subject, text] = /^mailto:\?subject=([^&]*)&body=([^&]*)$/.exec(mailAddress(ADDRESS, TITLE)) ?? []
    expect(decodeURIComponent(subject ?? '')).toBe(TITLE)
    expect(decodeURIComponent(text ?? '')).toBe(`${TITLE}\r\n${ADDRESS}`)
    expect(subject).not.toContain('+1+')
  })
})

describe('Share', () => {
  const html = renderToStaticMarkup(<Share address={ADDRESS} title={TITLE} />)

  it('offers the device’s own sheet and nine ways by their names, in order', () => {
    const names = [...html.matchAll(/<\/svg>([^<]+)<\/(?:a|button)>/g)].map((match) => match[1])
    expect(names).toEqual(['分享至…', 'Facebook', 'WhatsApp', 'X', 'Threads', 'LINE', 'Telegram', '微信', '電郵', '複製連結'])
  })

  it('opens other services in a tab that knows nothing of this one', () => {
    const out = html.match(/<a [^>]*href="https:[^>]*>/g) ?? []
    expect(out).toHaveLength(6)
    for (const link of out) expect(link).toContain('target="_blank" rel="noopener"')
  })

  it('keeps what needs a script for pages that have one', () => {
    for (const button of html.match(/<button [^>]*>/g) ?? []) expect(button).toMatch(/needs-script|share-sheet/)
  })

  it('says nothing before the reader acts', () => {
    expect(html).toContain('<p class="share-status" role="status"></p>')
  })
})
