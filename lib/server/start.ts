// First of all: it sets NODE_ENV, by which React and Next choose what they are when they are loaded.
import './mode'

import { constants } from 'node:os'
import { BOOT_SCRIPT } from '../../components/shell/boot-script'
import { MAX_SAVE_BYTES } from '../article/body'
import { EnvError, env } from '../env'
import { log } from '../log'
import { MAX_UPLOAD_BYTES } from '../media/media'
import { routes } from '../routes'
import { SESSION_COOKIES } from '../user/session'
import { build, isBuildStale } from './build'
import { createFront } from './front'
import { isDev } from './mode'
import { listenRefusal, mustBeFree, Refusal } from './refusal'
import { RendererFailed, startRenderer } from './renderer-thread'

const FRONT_CACHE_BYTES = 96_000_000
const GRACE_MS = 10_000
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

async function buildIfStale(): Promise<void> {
  if (!isBuildStale()) return
  say('Building the pages (once, and again after every change of the code) …')
  await build()
}

async function start(): Promise<void> {
  const { PORT, HOST, SITE_URL, TRUSTED_PROXIES, SITE_NAME } = env()
  await mustBeFree(PORT, HOST)
  if (isDev) return (await import('./dev')).startDev(env(), say)

  // One listener for all time: a signal that has come but was not dispatched yet is lost with the listener it came for.
  let stop: ((signal: NodeJS.Signals) => void) | undefined
  // Until there is something to finish, a signal ends the process at once, but not before those have heard of it who clean up.
  const leave = (signal: NodeJS.Signals) => setImmediate(() => process.exit(128 + constants.signals[signal]))
  for (const signal of SIGNALS) process.on(signal, () => (stop ?? leave)(signal))
  const renderer = await startRenderer({
    say,
    beforeOpening: buildIfStale,
    onDeath(error) {
      log.fatal({ error }, 'Readon ends: nothing can be rendered any more')
      process.exit(1)
    },
  })
  const front = createFront({
    handle: renderer.handle,
    upgradeAllowed: false,
    siteUrl: SITE_URL,
    sessionCookieNames: SESSION_COOKIES,
    bootScripts: [BOOT_SCRIPT],
    dev: false,
    cacheBytes: FRONT_CACHE_BYTES,
    seq: renderer.seq,
    log,
    trustedProxies: TRUSTED_PROXIES,
    // A save may carry what was sent before it and never answered.
    bodyLimits: [
      { prefix: routes.api.media(), bytes: MAX_UPLOAD_BYTES },
      { prefix: routes.api.articles(), bytes: MAX_SAVE_BYTES },
    ],
  })
  await front.listen(PORT, HOST).catch((error: NodeJS.ErrnoException) => {
    throw listenRefusal(error, PORT, HOST)
  })
  const finish = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    // A second signal, or a request that will not end, must not keep the process for ever.
    stop = () => process.exit(1)
    setTimeout(() => process.exit(1), GRACE_MS + 5_000).unref()
    await front.close(GRACE_MS)
    process.exit(await renderer.stop())
  }
  stop = (signal) => void finish(signal)
  // Whoever reads this may send a signal at once.
  say(`${SITE_NAME} is open: ${SITE_URL}`)
}

start().catch((error: unknown) => {
  if (error instanceof EnvError || error instanceof Refusal) process.stderr.write(`Readon did not start.\n${error.message}\n`)
  else if (!(error instanceof RendererFailed)) log.fatal({ error }, 'Readon did not start')
  process.exit(1)
})
