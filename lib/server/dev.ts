import { createServer } from 'node:http'
import next from 'next'
import { db } from '../db/client'
import type { Env } from '../env'
import { startScheduler } from '../jobs/scheduler'
import { log } from '../log'
import { prepareData } from './prepare'

/** The development server: Next alone, which compiles as you go; the page cache and its headers belong to production. */
export async function startDev(env: Env, say: (sentence: string) => void): Promise<void> {
  const { PORT, HOST, SITE_URL, SITE_NAME } = env
  await prepareData(env, say)
  Object.assign(process.env, { NEXTAUTH_URL: SITE_URL })
  const server = createServer((request, response) => handle(request, response))
  const app = next({ dev: true, hostname: HOST, port: PORT, httpServer: server })
  const handle = app.getRequestHandler()
  await app.prepare()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve))
  // Letters and scheduled articles go out here too.
  startScheduler(db(), log)
  say(`${SITE_NAME} (development): ${SITE_URL}`)
}
