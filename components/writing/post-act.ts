import { routes } from '../../lib/routes'

/** What came of an act: what the route answered, or a sentence that says what to do. */
export type Posted<Answer> = { answer: Answer } | { refused: string }

/** Posts one act of the desk that answers more than where the article stands. `Answer` is what its route is known to send. */
export async function postAct<Answer>(id: number, verb: string, given: object): Promise<Posted<Answer>> {
  try {
    const response = await fetch(routes.api.act(id, verb), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    })
    const answer = await response.json()
    return response.ok ? { answer } : { refused: typeof answer?.detail === 'string' ? answer.detail : '暫時未能完成，請稍後再試。' }
  } catch {
    return { refused: '未能連上伺服器，請檢查網絡後再試。' }
  }
}
