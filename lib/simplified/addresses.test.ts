import { expect, it } from 'vitest'
import { pageBehind, simplifiedAddress } from './addresses'

const ORIGIN = 'https://example.org'

it.each([
  ['/', '/sc'],
  ['/?page=2', '/sc?page=2'],
  ['/#main', '/sc#main'],
  ['/article/5-某事', '/sc/article/5-某事'],
  ['/article/5/next/first', '/sc/article/5/next/first'],
  ['/search?q=%E8%A3%8F&after=1', '/sc/search?q=%E8%A3%8F&after=1'],
  ['/old/path', '/sc/old/path'],
  ['https://example.org', 'https://example.org/sc'],
  ['https://example.org/', 'https://example.org/sc'],
  ['https://example.org/a/5#x', 'https://example.org/sc/a/5#x'],
])('%s stands at %s', (given, expected) => expect(simplifiedAddress(given, ORIGIN)).toBe(expected))

it.each([
  '',
  'article/5',
  '//example.org/article/5',
  'https://example.org.evil/article/5',
  'https://elsewhere.example/article/5',
  'mailto:a@example.org',
  '#main',
  '/ 新華社',
  '/sc',
  '/sc/article/5',
  '/feed.xml',
  '/section/blog/feed.json',
  '/sitemap.xml',
  '/sitemap/2026-11.xml',
  '/manifest.webmanifest',
  '/icon.svg',
  '/media/abc/640.webp',
  '/og/5-abc.jpg',
  '/api/views',
  '/studio/articles',
  '/preview/secret',
  '/_next/static/chunks/a.css',
])('%s has one form only', (given) => expect(simplifiedAddress(given, ORIGIN)).toBeNull())

it.each([
  ['/sc', '/'],
  ['/sc/', '/'],
  ['/sc/hot', '/hot'],
  ['/sc/feed.xml', null],
  ['/sc/studio', null],
  ['/sc/sc', null],
  ['/sc/404', null],
  ['/sc/_error', null],
  ['/scott', null],
  ['/hot', null],
])('%s shows %s', (given, expected) => expect(pageBehind(given)).toBe(expected))
