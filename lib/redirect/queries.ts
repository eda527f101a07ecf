import { db } from '../db/client'
import { ownPath, type RedirectLine, splitCursor } from './redirect'

const PAGE = 50

/**
 * Where an address that leads nowhere has moved to; null when it never was one. Asked afresh each time: neither errors nor
 * redirects are kept in the page cache, and the addresses that strangers try are without number.
 */
export async function findMoved(asked: string): Promise<string | null> {
  const path = ownPath(asked)
  if (!path) return null
  const [list, cursor] = splitCursor(path)
  const lower = list.toLowerCase()
  const found = await db().redirect.findMany({ where: { from: { in: [list, lower] } } })
  const moved = found.find(({ from }) => from === list) ?? found[0]
  if (!moved) return null
  return cursor && splitCursor(moved.to + cursor)[1] ? moved.to + cursor : moved.to
}

/** Redirects, the youngest first. `before` is the id that the page before ended with. */
export async function listRedirects(words: string, before?: number): Promise<{ redirects: RedirectLine[]; before: number | null }> {
  const rows = await db().redirect.findMany({
    where: {
      ...(before ? { id: { lt: before } } : {}),
      ...(words ? { OR: [{ from: { contains: words } }, { to: { contains: words } }] } : {}),
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: { id: true, from: true, to: true },
  })
  const redirects = rows.slice(0, PAGE)
  return { redirects, before: rows.length > PAGE ? (redirects.at(-1)?.id ?? null) : null }
}
