import { isbot } from 'isbot'
import { env } from '../env'
import { processWide } from '../process-wide'
import { authSecret } from '../user/secret'
import { viewBuffer } from './buffer'
import { halfHourOf, hourOf, type Visitor, viewKey } from './view'

const secret = processWide('view-secret', () => authSecret(env()))

/** Takes the report of a reader's browser. Machines are not counted. False when the address has sent too many reports. */
export function takeView(articleId: number, visitor: Visitor, at: Date = new Date()): boolean {
  if (visitor.agent === '' || isbot(visitor.agent)) return true
  const key = viewKey(secret(), visitor, articleId, at)
  return viewBuffer().take({ key, articleId, hour: hourOf(at), halfHour: halfHourOf(at) }, visitor.address)
}
