import { expect, it } from 'vitest'
import { encoded, parseArticleKey, parseSlug, routes } from './routes'

it('lets the id decide', () => {
  const address = routes.article(12, '韓國g8夢想破滅')
  expect(parseArticleKey(encoded(address).slice('/article/'.length))).toEqual({ id: 12, address })
  expect(parseArticleKey('12')).toEqual({ id: 12, address: '/article/12' })
  expect(parseArticleKey('12-')).toEqual({ id: 12, address: '/article/12-' })
})

it.each(['', '0', '01', '-1', 'abc', '1.5', '12abc', '99999999999', '2147483648', '%E4%B8', '%00', '1%2F2x/../'])(
  'finds no article in %j',
  (key) => {
    const parsed = parseArticleKey(key)
    if (parsed) expect(parsed.address).not.toBe(routes.article(parsed.id, ''))
    else expect(parsed).toBeNull()
  },
)

it('reads slugs in the form that they are stored in', () => {
  expect(parseSlug('%E6%97%A5%E6%9C%AC')).toBe('日本')
  expect(parseSlug('%E4%B8')).toBe('')
})
