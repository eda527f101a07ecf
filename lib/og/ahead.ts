import { buffer } from 'node:stream/consumers'
import { findMedia } from '../media/files'
import { inTurn } from '../media/queue'
import { processWide } from '../process-wide'
import { drawOg } from './drawing'
import { readOgFacts } from './facts'
import { type OgFacts, type OgFile, ogHash, ogName } from './og'
import { findOg, keepOg } from './store'

/** So many may wait to be drawn for whoever asks: a crawl of everything at once must not stand in front of the newsroom's uploads. */
const MOST_WAITING = 8

/** More pictures wait to be drawn than can be soon. */
export class TooManyDrawings extends Error {}

/** One drawing of a picture at a time, for whoever asks. */
const underWay = processWide('og-drawings', () => new Map<string, Promise<Buffer>>())

async function draw(file: OgFile, facts: OgFacts): Promise<Buffer> {
  const stored = facts.picture && (await findMedia(facts.picture.key))
  const bytes = await drawOg(facts, stored ? await buffer(stored.open()) : null, file.shape)
  await keepOg(file, bytes)
  return bytes
}

/**
 * A picture as it is kept, or drawn when its turn comes. Throws TooManyDrawings where too many wait, unless it is for the newsroom,
 * whose jobs come one at a time.
 */
export async function drawnInTurn(file: OgFile, facts: OgFacts, { ours = false } = {}): Promise<Buffer> {
  const kept = await findOg(file)
  if (kept) return kept
  const name = ogName(file)
  const drawings = underWay()
  const running = drawings.get(name)
  if (running) return running
  if (!ours && drawings.size >= MOST_WAITING) throw new TooManyDrawings('too many pictures wait to be drawn')
  const drawing = inTurn(() => draw(file, facts)).finally(() => drawings.delete(name))
  drawings.set(name, drawing)
  return drawing
}

/** Draws the picture of an article before anybody asks for it: crawlers do not wait. Jobs run outside of Next, without its cache. */
export async function drawAhead(articleId: number): Promise<void> {
  const facts = await readOgFacts(articleId)
  if (facts) await drawnInTurn({ id: articleId, hash: ogHash(facts), shape: 'card' }, facts, { ours: true })
}
