import { type ErrorStatus, errorAnswer } from './error-page'
import type { FrontResponse } from './front-response'

/** How an error is told: to a person as a page, to a program as problem+json. */
export interface ErrorForm {
  form: 'page' | 'problem'
  security: Readonly<Record<string, string>>
  /** For 405. */
  allow?: string
  /** Seconds; for 429. */
  retryAfter?: number
  /** The connection is not used again: what follows on it may be the rest of a body. */
  close?: boolean
}

/** Answers with an error of our own. Where part of another answer is already on its way, the connection is cut instead. */
export function sendError(response: FrontResponse, status: ErrorStatus, { form, security, allow, retryAfter, close }: ErrorForm): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  response.beforeHead = undefined
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.statusMessage = ''
  const { headers, body } = errorAnswer(status, form, security, retryAfter)
  if (allow !== undefined) headers.allow = allow
  if (close === true) headers.connection = 'close'
  response.writeHead(status, headers)
  response.end(body)
}
