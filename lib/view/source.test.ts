import { describe, expect, it } from 'vitest'
import { mailAddress, marked, shareTargets } from '../../components/article/share-addresses'
import { nameOfSource, sourceOf } from './source'

const OWN = ['news.example.hk', 'localhost:3000']
const named = (from: string, utm?: string) => nameOfSource(sourceOf(from, utm, OWN))

describe('from where an article was opened', () => {
  it.each([
    ['', '直接'],
    ['news.example.hk', '站內'],
    ['www.news.example.hk', '站內'],
    ['localhost:3000', '站內'],
    ['www.google.com', 'google.com'],
    ['Forum.Example.COM:8080', 'forum.example.com'],
    ['com.google.android.gm', 'com.google.android.gm'],
    ['xn--fiqs8s.example', 'xn--fiqs8s.example'],
    ['www.hk', 'www.hk'],
    ['line', 'line'],
    ['ax', 'ax'],
    ['aline', 'aline'],
    ['a b', '其他'],
    ['[::1]:80', '其他'],
    [':direct', '其他'],
    ['.example', '其他'],
    ['example..hk', '其他'],
    ['-x.hk', '其他'],
    ['甲.hk', '其他'],
    [`${'a'.repeat(99)}.hk`, '其他'],
    ['<script>', '其他'],
  ])('%j is %s', (from, name) => expect(named(from)).toBe(name))

  it('a link of ours says over which network it went; what others say of themselves is not believed', () => {
    expect(named('l.facebook.com', 'facebook')).toBe('Facebook')
    expect(named('', 'wechat')).toBe('微信')
    expect(named('partner.example', 'newsletter')).toBe('partner.example')
    expect(named('', 'constructor')).toBe('直接')
    expect(named('', 'FACEBOOK')).toBe('直接')
  })

  it('every link that readers share is known again', () => {
    const address = 'https://news.example.hk/a/7'
    const links = [...shareTargets(address, '題').map((target) => target.address), mailAddress(address, '題'), marked(address, 'wechat')]
    const networks = links.map((link) => /utm_source=(\w+)&utm_medium=share/.exec(decodeURIComponent(link))?.[1] ?? '')
    expect(networks).toEqual(['facebook', 'whatsapp', 'x', 'threads', 'line', 'telegram', 'email', 'wechat'])
    for (const network of networks) expect(sourceOf('', network, OWN)).toBe(`:${network}`)
  })
})
