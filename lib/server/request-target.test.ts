import { describe, expect, it } from 'vitest'
import { createTargetReader, readTarget } from './request-target'

describe('readTarget', () => {
  it.each([
    ['/', { path: '/', query: '', route: 'page' }],
    ['/article/12-%E6%B8%AF', { path: '/article/12-%E6%B8%AF', query: '', route: 'page' }],
    ['/article/12-%e6%b8%af%2d', { path: '/article/12-%E6%B8%AF-', query: '', route: 'page' }],
    ['/search?q=a/../b&x=//y', { path: '/search', query: 'q=a/../b&x=//y', route: 'page' }],
    ["/a;b=(c)*!'@:$,+~|^[x]", { path: "/a;b=(c)*!'@:$,+~|^[x]", query: '', route: 'page' }],
    ['/...', { path: '/...', query: '', route: 'page' }],
    ['/.well-known/security.txt', { path: '/.well-known/security.txt', query: '', route: 'page' }],
    ['/%73tudio/articles', { path: '/studio/articles', query: '', route: 'studio' }],
    ['/Studio', { path: '/Studio', query: '', route: 'page' }],
    ['/_next/static/chunks/a.js', { path: '/_next/static/chunks/a.js', query: '', route: 'asset' }],
    ['/_next/data/x', { path: '/_next/data/x', query: '', route: 'next' }],
    ['/api', { path: '/api', query: '', route: 'api' }],
    ['/preview/t', { path: '/preview/t', query: '', route: 'preview' }],
    ['/og/1-a.jpg', { path: '/og/1-a.jpg', query: '', route: 'media' }],
  ])('accepts %s', (url, target) => {
    expect(readTarget(url)).toEqual(target)
  })

  it.each([
    '//evil.example',
    '/a//b',
    '/\\evil.example',
    '/%5cevil.example',
    '/%2Fevil.example',
    '/a%2fb',
    '/%00',
    '/a%0d%0aSet-Cookie:x',
    '/%7f',
    '/..',
    '/a/../studio',
    '/a/./b',
    '/%2e%2e/studio',
    '/a/.%2E',
    '/%',
    '/%zz',
    '/%e6%b8',
    '/%c0%af',
    '/%ff',
    '/港',
    '/a b',
    '/a#b',
    '/<script>',
    '/?a#b',
    '/?%00',
    '/?港',
    '*',
    '',
    'http://evil.example/',
    'evil.example:443',
  ])('refuses %s', (url) => {
    expect(readTarget(url)).toEqual({ refuse: 400 })
  })

  it('refuses what is longer than 2,048 characters', () => {
    expect(readTarget(`/${'a'.repeat(2_047)}`)).toMatchObject({ route: 'page' })
    expect(readTarget(`/${'a'.repeat(2_048)}`)).toEqual({ refuse: 414 })
  })

  it('is the same when remembered, after very many addresses', () => {
    const read = createTargetReader()
    const first = read('/a')
    expect(read('/a')).toBe(first)
    for (let index = 0; index < 5_000; index += 1) read(`/${index}`)
    expect(read('/a')).toEqual(first)
  })
})
