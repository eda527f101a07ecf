/** A refusal of one of the studio's routes. `message` is a Chinese sentence for the person at the desk. */
export class Refused extends Error {
  constructor(
    /** HTTP status; 0 when the request did not get there at all. */
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

const OFFLINE = '連線中斷，文字已保存在這個瀏覽器，恢復連線後會再儲存。'

/** Asks one of the studio's routes; throws {@link Refused}. A `keepalive` request outlives the page, but may carry only 64 kB. */
export async function ask<Answer>(method: 'GET' | 'POST' | 'PUT', address: string, given?: object, keepalive = false): Promise<Answer> {
  const init: RequestInit = { method, keepalive, cache: 'no-store' }
  if (given !== undefined) Object.assign(init, { body: JSON.stringify(given), headers: { 'content-type': 'application/json' } })
  const answer = await fetch(address, init).catch(() => {
    throw new Refused(0, OFFLINE)
  })
  const said: unknown = await answer.json().catch(() => null)
  if (answer.ok && said !== null) return said as Answer
  const detail = said && typeof said === 'object' && 'detail' in said && typeof said.detail === 'string' ? said.detail : null
  throw new Refused(answer.ok ? 0 : answer.status, detail ?? '伺服器暫時未能回應，文字仍在這裏，稍後會再試。')
}
