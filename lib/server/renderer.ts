// The thread behind the front. First of all: it sets NODE_ENV, by which React and Next choose what they are when they are loaded.
import './mode'

import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import next from 'next'
import { installPageStore } from '../cache/install'
import { startPolling } from '../cache/poll'
import { tagState } from '../cache/tag-state'
import { closeDb, db } from '../db/client'
import { env } from '../env'
import { startScheduler } from '../jobs/scheduler'
import { log } from '../log'
import { mediaFolder } from '../media/files'
import { startTidying } from '../media/temporary'
import { createDictionary } from '../simplified/dictionary'
import { readWords } from '../term/spelling'
import { viewBuffer } from '../view/buffer'
import { startCounting } from '../view/counting'
import { defaultLimits } from './limits'
import { prepareData } from './prepare'
import { Refusal } from './refusal'
import type { FromRenderer, RendererData, ToRenderer } from './renderer-thread'
import { withSimplified } from './simplified-answers'

const PAGE_STORE_BYTES = 128_000_000

const { socketPath, tagClock }: RendererData = workerData
const tell = (message: FromRenderer) => parentPort?.postMessage(message)

function hear(wanted: ToRenderer): Promise<void> {
  return new Promise((resolve) => parentPort?.on('message', (message: ToRenderer) => message === wanted && resolve()))
}

/** Prepares the data, opens when told to, and returns the way to stop. */
async function open(): Promise<() => Promise<void>> {
  const mayOpen = hear('open')
  await prepareData(env(), (say) => tell({ say }))
  tell({ state: 'prepared' })
  await mayOpen

  const pages = installPageStore(PAGE_STORE_BYTES)
  const stopPolling = startPolling(
    db(),
    (error) => log.error({ error }, 'cache invalidations could not be read'),
    ({ seq, polledAt }) => tagClock.set([seq, polledAt]),
  )
  const stopTidying = startTidying([env().DATA_DIR, mediaFolder()], (error) =>
    log.error({ error }, 'half written files could not be removed'),
  )
  const scheduler = startScheduler(db(), log)
  const stopCounting = startCounting(db(), viewBuffer(), (error) => log.error({ error }, 'views could not be counted'))
  // next-auth asks for the site's address under this name.
  Object.assign(process.env, { NEXTAUTH_URL: env().SITE_URL })
  const app = next({ dev: false, hostname: 'localhost', port: env().PORT, quiet: true })
  await app.prepare()
  const handle = withSimplified(app.getRequestHandler(), {
    origin: new URL(env().SITE_URL).origin,
    dictionary: createDictionary(
      () => readWords(db()),
      () => tagState().seq,
    ),
  })
  // The front has counted and timed everything before it asks here; connections between the two stay open.
  const quiet = { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0, maxHeaderSize: 2 * defaultLimits.headerBytes }
  const server = createServer(quiet, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ error }, 'a request could not be answered')
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socketPath, resolve))
  return async () => {
    log.info({ pages: pages.size }, 'stopping')
    stopPolling()
    stopTidying()
    await scheduler.stop()
    server.closeAllConnections()
    server.close()
    await app.close()
    await stopCounting()
    await closeDb()
  }
}

async function run(): Promise<number> {
  const toldToStop = hear('stop')
  let stop: () => Promise<void>
  try {
    stop = await open()
  } catch (error) {
    if (error instanceof Refusal) tell({ refused: error.message })
    else {
      log.fatal({ error }, 'Readon did not start')
      tell({ state: 'failed' })
    }
    await closeDb().catch(() => undefined)
    return 1
  }
  tell({ state: 'open' })
  await toldToStop
  try {
    await stop()
    return 0
  } catch (error) {
    log.error({ error }, 'not everything could be closed')
    return 1
  }
}

process.exit(await run())
