import { db } from '../lib/db/client'
import { takeReport } from '../lib/view/taking'

/** Views a second. */
const RATE = 10_000
const TICK_MS = 20
/** So many views come from each address, as from a telephone network. */
const PER_ADDRESS = 4
const AGENT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1'
const HOSTS = ['', 'www.google.com', 'forum.example.hk', 'l.facebook.com', 'news.example.org']

let timer: NodeJS.Timeout | undefined
let sent = 0

/** One reader after the other opens an article or, every second one, reads on to it from the one before. */
function readOne(ids: readonly number[]): void {
  const number = sent++
  const article = ids[number % ids.length] ?? 0
  const address = Math.floor(number / PER_ADDRESS)
  const visitor = { address: `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`, agent: AGENT }
  const before = ids[(number - 1 + ids.length) % ids.length] ?? 0
  takeReport(number % 2 === 0 ? { article, from: HOSTS[number % HOSTS.length] } : { article, after: before }, visitor, 'localhost')
}

/** Begins or ends what readers' browsers report: as many views a second as the benchmark promises, however late the timer comes. */
export async function toggleReaders(): Promise<void> {
  if (timer) {
    clearInterval(timer)
    timer = undefined
    return
  }
  const ids = (await db().article.findMany({ where: { status: 'published' }, select: { id: true } })).map(({ id }) => id)
  const began = performance.now()
  const before = sent
  timer = setInterval(() => {
    const due = before + ((performance.now() - began) / 1_000) * RATE
    while (sent < due) readOne(ids)
  }, TICK_MS)
}
