import type { Page } from '@playwright/test'
import { Client, type Got } from './client'

/** What a page costs a reader who opens it for the first time; bytes over the wire without headers. */
export interface PageWeight {
  htmlBytes: number
  htmlGzipBytes: number
  /** Every script that the page loads by itself, gzip. */
  scriptGzipBytes: number
  scripts: { path: string; gzipBytes: number }[]
  /** Addresses outside of the site that the page asked for. */
  thirdParty: string[]
}

/** Kilobytes are thousands of bytes, as the networks count that readers pay for. */
export const BUDGET = { htmlGzipBytes: 60_000, scriptGzipBytes: 130_000, thirdParty: 0 } as const

async function fetchWhole(client: Client, path: string, coding: 'gzip' | 'identity'): Promise<Got> {
  const got = await client.get(path, { 'accept-encoding': coding })
  if (got.status !== 200) throw new Error(`${path} was answered with ${got.status}`)
  return got
}

/**
 * Opens a page in a browser that has nothing in its cache, notes what it asks for until its network is quiet, and weighs that
 * with gzip, whichever coding the browser prefers. `origin` without a trailing slash.
 */
export async function weighPage(page: Page, origin: string, path: string): Promise<PageWeight> {
  const scripts = new Set<string>()
  const thirdParty: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!/^https?:/.test(url)) return
    if (!url.startsWith(`${origin}/`)) thirdParty.push(url)
    // A preloaded script is of no type of its own before it is used.
    else if (request.resourceType() === 'script' || /\.m?js(\?|$)/.test(url)) scripts.add(url.slice(origin.length))
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  const client = new Client(origin)
  try {
    const weighed: PageWeight['scripts'] = []
    for (const script of scripts) weighed.push({ path: script, gzipBytes: (await fetchWhole(client, script, 'gzip')).body.length })
    return {
      htmlBytes: (await fetchWhole(client, path, 'identity')).body.length,
      htmlGzipBytes: (await fetchWhole(client, path, 'gzip')).body.length,
      scriptGzipBytes: weighed.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
      scripts: weighed,
      thirdParty,
    }
  } finally {
    client.close()
  }
}
