import { Answer } from './answer'
import type { House } from './make-answer'

/** What a shared link says of itself, for the page that it leads to. */
const MARK = /^utm_[a-z]{1,20}=[\w.~%+-]{1,100}$/
const MOST = 5

/**
 * A redirect that takes the marks of this visitor's link along: a short link leads to the article for everybody alike, and only the
 * article's page reads from where somebody came. Every other answer stays the one that is kept.
 */
export function keepingMarks(answer: Answer, query: string, house: House): Answer {
  const { location } = answer.headers
  if (query === '' || typeof location !== 'string' || answer.status < 300 || answer.status > 399) return answer
  const marks = query.split('&').filter((pair) => MARK.test(pair))
  if (marks.length === 0 || /[?#]/.test(location)) return answer
  const marked = `${location}?${marks.slice(0, MOST).join('&')}`
  return new Answer({ status: answer.status, headers: { ...answer.headers, location: marked }, body: answer.body }, house.keepAliveSeconds)
}
