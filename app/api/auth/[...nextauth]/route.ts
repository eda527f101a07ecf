import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { type ExpectedError, SecondFactorNeeded, TooManyTries } from '../../../../lib/errors'
import { problem } from '../../../../lib/problem'
import { authOptions } from '../../../../lib/user/auth'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** Signing in and out. A refusal says why, and when the next try may come; a right password may be only the first half. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  let refusal: ExpectedError | undefined
  const options = authOptions((error) => {
    refusal = error
  })
  const answer: Response = await NextAuth(request, { params: await context.params }, options)
  if (!refusal) return answer
  if (refusal instanceof SecondFactorNeeded)
    return Response.json({ secondFactor: refusal.ticket }, { headers: { 'cache-control': 'no-store' } })
  return problem(refusal.status, refusal.message, refusal instanceof TooManyTries ? { 'retry-after': String(refusal.retryAfter) } : {})
}

export { handle as GET, handle as POST }
