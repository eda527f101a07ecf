/** What the studio's routes answer when something cannot be done. */
interface Problem {
  detail?: unknown
}

export const OFFLINE = '連線中斷，請檢查網絡後再試。'

/** The sentence of an answer that is a refusal, or one that says as much as its status does. */
export function refusalIn(status: number, text: string): string {
  let problem: Problem | null = null
  try {
    problem = JSON.parse(text)
  } catch {
    // A proxy on the way answers in its own words, which are nobody's to read here.
  }
  // The front, which measures before anybody knows what it is about, has no sentence of its own for pictures.
  if (status === 413) return '圖片太大，最多20 MB。請縮小後再上載。'
  if (typeof problem?.detail === 'string') return problem.detail
  if (status === 401) return '登入已經過期，請重新登入後再試。'
  if (status === 429) return '請求太多，請稍等一會再試。'
  return '暫時未能完成，請稍後再試。'
}

/** Asks a route of the studio; resolves to its JSON, or rejects with a sentence to show. */
export async function ask<T>(method: 'GET' | 'PATCH' | 'PUT' | 'DELETE', address: string, json?: unknown): Promise<T> {
  const body = json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }
  const answer = await fetch(address, { method, ...body }).catch(() => {
    throw new Error(OFFLINE)
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(refusalIn(answer.status, text))
  return JSON.parse(text)
}

/** The sentence of something that was thrown. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : '暫時未能完成，請稍後再試。')
