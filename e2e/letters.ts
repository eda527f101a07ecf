import { lettersTo } from '../lib/user/test-letters'
import { expect } from './fixtures'

/** The newest letter to somebody, once there are so many. */
export async function letterTo(email: string, count = 1) {
  const letters = () => lettersTo(email, process.env.READON_DATA ?? '')
  await expect.poll(() => letters().length).toBe(count)
  return letters()[count - 1] ?? { subject: '', text: '', token: '' }
}

/** The path of the link in it. */
export async function linkTo(email: string, count = 1): Promise<string> {
  const [link = 'http://no.link'] = /^http\S+$/m.exec((await letterTo(email, count)).text) ?? []
  return new URL(link).pathname
}
