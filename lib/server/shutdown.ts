import type { FrontServer } from './front-response'

const LOOK_MS = 50

/**
 * Closes a server: nothing new is accepted, running answers and `rest` get `graceMs` to finish, connections on which nothing
 * runs are closed at once, and after the grace everything is cut.
 */
export async function closeGracefully(server: FrontServer, graceMs: number, rest: () => Promise<void>): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that has just answered would otherwise stay open until its keep-alive time is over.
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  server.closeIdleConnections()
  let cut: NodeJS.Timeout | undefined
  const graceOver = new Promise<void>((resolve) => {
    cut = setTimeout(() => {
      server.closeAllConnections()
      resolve()
    }, graceMs)
  })
  await closed
  await Promise.race([rest(), graceOver])
  clearInterval(looking)
  clearTimeout(cut)
}
