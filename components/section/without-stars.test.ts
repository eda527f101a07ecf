import { expect, it } from 'vitest'
import { withoutStars } from './without-stars'

it.each([
  ['** 博客文章文責自負，不代表本公司立場 **', '博客文章文責自負，不代表本公司立場'],
  ['文責自負', '文責自負'],
  ['＊ 二*三 ＊', '二*三'],
])('%s becomes %s', (disclaimer, expected) => {
  expect(withoutStars(disclaimer)).toBe(expected)
})
