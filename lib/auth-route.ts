import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { ExpectedError, SecondFactorNeeded } from './errors'
import { mustBeOurs, refused } from './studio-route'
import { authOptions, WAYS } from './user/auth'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** All that is asked of next-auth, and the fields of each; its other pages, and the route by which strangers write into the log, are closed. */
const ASKED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['GET csrf', []],
  ['POST signout', []],
  ...Object.entries(WAYS).map(([way, fields]) => [`POST callback/${way}`, fields] as const),
])

/** More than any password or code, and far less than what it would cost to look at a large one. */
const MOST_CHARACTERS = 20_000

async function formOf(request: Request, fields: readonly string[]): Promise<URLSearchParams> {
  const text = await request.text()
  const isForm = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
  if (!isForm || text.length > MOST_CHARACTERS) throw new ExpectedError(400, '請求的格式不對，請重新載入頁面後再試。')
  const given = new URLSearchParams(text)
  return new URLSearchParams([...['csrfToken', ...fields].map((name) => [name, given.get(name) ?? '']), ['json', 'true']])
}

/**
 * Signing in and out: next-auth behind our own door, which lets in only what is asked for, and answers in our own words. A refusal
 * says why, and when the next try may come; a right password may be only the first half.
 */
export async function authRoute(request: Request, { params }: Context): Promise<Response> {
  try {
    const { nextauth } = await params
    const fields = ASKED.get(`${request.method} ${nextauth.join('/')}`)
    if (!fields) throw new ExpectedError(404, '沒有這個登入方式，請重新載入頁面後再試。')
    mustBeOurs(request)
    const posted = request.method === 'POST' ? { method: 'POST', body: await formOf(request, fields) } : {}
    // Of the address, too, only what is asked for: no query tells next-auth where to go.
    return await answerOf(new NextRequest(new URL(request.url).origin, posted), nextauth)
  } catch (error) {
    if (error instanceof SecondFactorNeeded)
      return Response.json({ secondFactor: error.ticket }, { headers: { 'cache-control': 'no-store' } })
    return refused(error)
  }
}

async function answerOf(request: NextRequest, nextauth: string[]): Promise<Response> {
  let refusal: { error: unknown } | undefined
  const options = authOptions((error) => {
    refusal = { error }
  })
  const answer: Response = await NextAuth(request, { params: { nextauth } }, options)
  if (refusal) throw refusal.error
  if (!answer.ok) throw new Error(`next-auth answered ${answer.status}`)
  if (request.method === 'POST') mustHaveBelieved(await answer.clone().json())
  return answer
}

/** Whom it does not believe, next-auth sends away with a mark in an address and a status that says all is well. */
function mustHaveBelieved({ url }: { url?: string }): void {
  if (url !== undefined && new URL(url).searchParams.has('csrf')) throw new ExpectedError(403, '這個頁面已經過期，請重新載入後再試。')
}
