// First of all: it sets NODE_ENV, by which React and Next choose what they are when they are loaded.
import './mode'

import next from 'next'
import { BOOT_SCRIPT } from '../../components/shell/boot-script'
import { installPageStore } from '../cache/install'
import { startPolling } from '../cache/poll'
import { isBlind, tagState } from '../cache/tag-state'
import { closeDb, db } from '../db/client'
import { MigrationError } from '../db/migration-errors'
import { EnvError, env } from '../env'
import { startScheduler } from '../jobs/scheduler'
import { log } from '../log'
import { SESSION_COOKIES } from '../user/session'
import { build, isBuildStale } from './build'
import { startDev } from './dev'
import { createFront } from './front'
import { isDev } from './mode'
import { prepareData } from './prepare'
import { listenRefusal, mustBeFree, Refusal } from './refusal'

const MEGABYTE = 1_000_000
const PAGE_STORE_BYTES = 128 * MEGABYTE
const FRONT_CACHE_BYTES = 96 * MEGABYTE
const GRACE_MS = 10_000

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

async function start(): Promise<void> {
  const { PORT, HOST, SITE_URL, TRUSTED_PROXIES, SITE_NAME } = env()
  await mustBeFree(PORT, HOST)
  await prepareData(env(), say)
  if (isDev) return startDev(env(), say)
  if (isBuildStale()) {
    say('Building the pages (once, and again after every change of the code) …')
    await build()
  }

  const pages = installPageStore(PAGE_STORE_BYTES)
  const stopPolling = startPolling(db(), (error) => log.error({ error }, 'cache invalidations could not be read'))
  const scheduler = startScheduler(db(), (error) => log.error({ error }, 'jobs could not be run'))
  const app = next({ dev: false, hostname: 'localhost', port: PORT, quiet: true })
  await app.prepare()
  const front = createFront({
    handle: app.getRequestHandler(),
    upgradeAllowed: false,
    siteUrl: SITE_URL,
    sessionCookieNames: SESSION_COOKIES,
    bootScripts: [BOOT_SCRIPT],
    dev: false,
    cacheBytes: FRONT_CACHE_BYTES,
    seq: () => (isBlind(tagState(), Date.now()) ? Number.NaN : tagState().seq),
    log,
    trustedProxies: TRUSTED_PROXIES,
  })
  await front.listen(PORT, HOST).catch((error: NodeJS.ErrnoException) => {
    throw listenRefusal(error, PORT, HOST)
  })
  say(`${SITE_NAME} is open: ${SITE_URL}`)

  const stop = async (signal: string) => {
    log.info({ signal, pages: pages.size }, 'stopping')
    // A second signal, or a request that will not end, must not keep the process for ever.
    setTimeout(() => process.exit(1), GRACE_MS + 5_000).unref()
    process.once(signal, () => process.exit(1))
    await front.close(GRACE_MS)
    stopPolling()
    await scheduler.stop()
    await app.close()
    await closeDb()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop(signal))
}

start().catch(async (error: unknown) => {
  if (error instanceof EnvError || error instanceof Refusal || error instanceof MigrationError)
    process.stderr.write(`Readon did not start.\n${error.message}\n`)
  else log.fatal({ error }, 'Readon did not start')
  await closeDb().catch(() => undefined)
  process.exit(1)
})
