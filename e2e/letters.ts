import { lettersTo } from '../lib/user/test-letters'
import { expect } from './fixtures'

/** The path of the link in the newest letter to somebody, once there are so many. */
export async function linkTo(email: string, count = 1): Promise<string> {
  const letters = () => lettersTo(email, process.env.READON_DATA ?? '')
  await expect.poll(() => letters().length).toBe(count)
  const [link = 'http://no.link'] = /^http\S+$/m.exec(letters()[count - 1]?.text ?? '') ?? []
  return new URL(link).pathname
}
