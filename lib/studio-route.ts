import { MAX_SAVE_BYTES } from './article/body'
import { type Db, db } from './db/client'
import { env } from './env'
import { ExpectedError } from './errors'
import { problem } from './problem'
import { refusalOf } from './refusal'
import type { SignedIn } from './user/sessions'
import { getSignedIn } from './user/signed-in'

/** What a route of the studio's own scripts is asked. */
export interface Asked<Params> {
  db: Db
  signedIn: SignedIn
  params: Params
  request: Request
}

/**
 * Makes a route for the scripts of the studio: proves that the request comes from our own page and who is signed in, then runs
 * `handle` and answers what it returns as JSON. Refusals are RFC 9457 problems with a Chinese sentence. The writing desk acts
 * through such routes and not through server actions, because their addresses outlive a deploy: a tab that was open all night
 * still saves in the morning.
 */
export function studioRoute<Params>(handle: (asked: Asked<Params>) => Promise<unknown>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      mustBeOurs(request)
      const signedIn = await getSignedIn()
      if (!signedIn) throw new ExpectedError(401, '登入已經過期，請重新登入後再試。')
      const answer = await handle({ db: db(), signedIn, params: await context.params, request })
      return answered(answer)
    } catch (error) {
      return refused(error)
    }
  }
}

/**
 * Makes a route for the pages in front of the studio's door: the same, but nobody is signed in yet. `handle` is told the visitor's
 * address, so that it can count tries.
 */
export function doorRoute(handle: (asked: { db: Db; input: object; address: string }) => Promise<unknown>) {
  return async (request: Request): Promise<Response> => {
    try {
      mustBeOurs(request)
      return answered(
        await handle({ db: db(), input: await jsonOf(request, 20_000), address: request.headers.get('x-forwarded-for') ?? '' }),
      )
    } catch (error) {
      return refused(error)
    }
  }
}

/** Only our own pages may act. Browsers send Origin with every POST; a request without one is not from a page of ours. */
export function mustBeOurs(request: Request): void {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && request.headers.get('origin') !== env().SITE_URL)
    throw new ExpectedError(403, '這個請求不是來自本站，請重新載入頁面後再試。')
}

const answered = (answer: unknown): Response =>
  answer instanceof Response ? answer : Response.json(answer ?? {}, { headers: { 'cache-control': 'no-store' } })

/** What is answered when something was not done: why, if it is the person's to mend, or the number under which the log says why. */
export function refused(error: unknown): Response {
  const { status, sentence, retryAfter } = refusalOf(error, 'a route of the studio failed')
  return problem(status, sentence, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
}

/** The JSON object of a request; refuses what is none, or is too large. */
export async function jsonOf(request: Request, mostBytes: number = MAX_SAVE_BYTES): Promise<object> {
  const text = await request.text()
  if (text.length > mostBytes) throw new ExpectedError(422, '內容太大，未能儲存。請分成兩篇文章。')
  try {
    const json: unknown = JSON.parse(text)
    if (json !== null && typeof json === 'object' && !Array.isArray(json)) return json
  } catch {
    // Said below, like what is JSON of another kind.
  }
  throw new ExpectedError(400, '請求的格式不對，請重新載入頁面後再試。')
}
