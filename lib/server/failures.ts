import { TooBusyError } from './page-cache'
import type { Parts, Visit } from './parts'
import { RenderTimeoutError } from './render'
import { sendError } from './send-error'

/** Notes once what went wrong in a render, however many were waiting for it. */
export function reportFailure({ counters, log }: Parts, error: unknown): void {
  const late = error instanceof RenderTimeoutError
  if (late) counters.renderTimeouts += 1
  else counters.renderErrors += 1
  log.error({ error }, late ? 'a page was not ready in time' : 'a page could not be rendered')
}

/**
 * Tells a visitor that their answer failed: too much at once, too slow, or broken. Never with a reason from inside. Returns the
 * status.
 */
export function answerFailure({ house }: Parts, { response, target }: Visit, error: unknown): number {
  const status = error instanceof TooBusyError ? 503 : error instanceof RenderTimeoutError ? 504 : 500
  sendError(response, status, { form: target.route === 'api' ? 'problem' : 'page', security: house.security })
  return status
}
