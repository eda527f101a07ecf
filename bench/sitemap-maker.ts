/**
 * Makes the index of sitemaps and every file in it, as a crawler asks for them, from the SQLite file that is named, in a process of its
 * own; prints what that took as JSON. Run with --expose-gc, so that garbage that nobody holds is not counted as memory.
 */
import { memoryUsage } from 'node:process'
import { adoptDb, openDb } from '../lib/db/client'
import { env } from '../lib/env'
import { routes } from '../lib/routes'
import { parsePart } from '../lib/sitemap/part'
import { listPart, listSitemaps } from '../lib/sitemap/queries'
import { indexXml, sitemapXml } from '../lib/sitemap/sitemap'
import type { Made } from './sitemaps'

const MB = 1_000_000
const rss = (): number => {
  global.gc?.()
  return memoryUsage.rss() / MB
}

const db = openDb(`file:${process.argv[2]}`)
adoptDb(db)
const folder = env().SITE_URL + routes.sitemap('')

/** Entries and bytes of one file, of which nothing is kept. */
async function make(name: string): Promise<{ entries: number; bytes: number }> {
  const part = parsePart(name)
  const entries = part ? ((await listPart(part)) ?? []) : []
  return { entries: entries.length, bytes: Buffer.byteLength(sitemapXml(entries)) }
}

async function makeAll(): Promise<Made> {
  const made: Made = { files: 0, entries: 0, megabytes: 0, ms: 0, indexMs: 0, peakMb: 0 }
  const began = performance.now()
  const index = await listSitemaps()
  made.megabytes += Buffer.byteLength(indexXml(index)) / MB
  made.indexMs = performance.now() - began
  const before = rss()
  for (const { url } of index) {
    const start = performance.now()
    const { entries, bytes } = await make(url.slice(folder.length))
    made.ms += performance.now() - start
    made.files += 1
    made.entries += entries
    made.megabytes += bytes / MB
    made.peakMb = Math.max(made.peakMb, rss() - before)
  }
  return made
}

// Once for the just-in-time compiler.
await makeAll()
const made = await makeAll()
await db.$disconnect()
process.stdout.write(JSON.stringify(made))
