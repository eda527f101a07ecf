import { test as base, expect } from '@playwright/test'
import { openDb } from '../lib/db/client'
import { Newsroom } from './newsroom'
import { ArticlePage } from './pages/article-page'

interface Fixtures {
  newsroom: Newsroom
  articlePage: ArticlePage
  /** Messages on the browser's console, and errors of its scripts, that the test expects; everything else fails it. */
  expectedErrors: RegExp[]
}

export { expect }

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env.READON_URL),
  expectedErrors: [[], { option: true }],
  page: async ({ page, baseURL, expectedErrors }, use) => {
    const unexpected: string[] = []
    const note = (error: string) => {
      if (!expectedErrors.some((expected) => expected.test(error))) unexpected.push(error)
    }
    page.on('console', (message) => message.type() === 'error' && note(message.text()))
    page.on('pageerror', (error) => note(String(error)))
    page.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && !url.startsWith(`${baseURL}/`)) unexpected.push(`request to somebody else: ${url}`)
    })
    await use(page)
    expect(unexpected).toEqual([])
  },
  newsroom: async ({}, use) => {
    const db = openDb(`file:${process.env.READON_DATA}/readon.db`)
    await use(new Newsroom(db))
    await db.$disconnect()
  },
  articlePage: async ({ page }, use) => use(new ArticlePage(page)),
})
