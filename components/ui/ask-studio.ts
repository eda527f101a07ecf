/** A refusal of one of the studio's routes. `message` is a Chinese sentence for the person who asked. */
export class Refused extends Error {
  constructor(
    /** HTTP status; 0 when the request did not get there at all. */
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export const OFFLINE = '連線中斷，請檢查網絡後再試。'
/** A connection that hangs for so long is given up; a save is sent again. */
const TIME_LIMIT_MS = 60_000
export const UNKNOWN = '暫時未能完成，請稍後再試。'

function detailIn(text: string): string | null {
  try {
    const problem: unknown = JSON.parse(text)
    return problem && typeof problem === 'object' && 'detail' in problem && typeof problem.detail === 'string' ? problem.detail : null
  } catch {
    // A proxy on the way answers in its own words, which are nobody's to read here.
    return null
  }
}

/** The sentence of an answer that is a refusal, or one that says as much as its status does. */
export function refusalIn(status: number, text: string): string {
  // The front, which measures before anybody knows what it is about, speaks English to programs.
  if (status === 413) return '內容太大，請縮小或分開後再試。'
  const detail = detailIn(text)
  if (detail !== null) return detail
  if (status === 401) return '登入已經過期，請重新登入後再試。'
  if (status === 429) return '請求太多，請稍等一會再試。'
  return UNKNOWN
}

/** Asks one of the studio's routes; throws {@link Refused}. A `keepalive` request outlives the page, but may carry only 64 kB. */
export async function askStudio<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  given?: object | URLSearchParams,
  keepalive = false,
): Promise<Answer> {
  const init: RequestInit = { method, keepalive, cache: 'no-store', signal: AbortSignal.timeout(TIME_LIMIT_MS) }
  if (given instanceof URLSearchParams) init.body = given
  else if (given !== undefined) Object.assign(init, { body: JSON.stringify(given), headers: { 'content-type': 'application/json' } })
  const answer = await fetch(address, init).catch(() => {
    throw new Refused(0, OFFLINE)
  })
  const text = await answer.text().catch(() => {
    throw new Refused(0, OFFLINE)
  })
  if (!answer.ok) throw new Refused(answer.status, refusalIn(answer.status, text))
  try {
    return JSON.parse(text)
  } catch {
    // A page of somebody on the way, with a status that promises better.
    throw new Refused(answer.status, UNKNOWN)
  }
}

/** The sentence of something that was thrown. */
export const sentenceOf = (error: unknown): string => (error instanceof Refused ? error.message : UNKNOWN)
