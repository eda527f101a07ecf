import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'

/** Statuses that the front itself answers with. */
export type ErrorStatus = 400 | 404 | 405 | 408 | 413 | 414 | 429 | 431 | 500 | 503 | 504

const WORDS: Record<ErrorStatus, { title: string; sentence: string }> = {
  400: { title: '這個網址或請求有誤', sentence: '請檢查網址是否完整，或從首頁重新開始。' },
  404: { title: '找不到這一頁', sentence: '網址可能打錯了，請檢查網址，或從首頁重新開始。' },
  405: { title: '這個頁面只供閱讀', sentence: '這裏不接受提交的資料，請返回上一頁再試。' },
  408: { title: '連線太慢', sentence: '等候你的請求逾時，請檢查網絡後再試一次。' },
  413: { title: '傳送的內容太大', sentence: '請縮小檔案或分開傳送。' },
  414: { title: '網址太長', sentence: '請檢查網址，或從首頁重新開始。' },
  429: { title: '搜尋得太頻密', sentence: '同一個網絡在一分鐘內搜尋了太多次，請稍後再試。' },
  431: { title: '瀏覽器傳送的資料太多', sentence: '請清除本網站的 Cookie 後再試一次。' },
  500: { title: '頁面未能顯示', sentence: '我們這邊出了問題，請稍後再試。' },
  503: { title: '暫時太多人瀏覽', sentence: '請過一會兒再重新載入。' },
  504: { title: '頁面載入逾時', sentence: '伺服器未能及時完成這個頁面，請稍後再試。' },
}

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;display:grid;min-height:100vh;place-content:center;padding:1.5rem;box-sizing:border-box;' +
  'font:1.0625rem/1.7 "PingFang HK","PingFang TC","Noto Sans HK","Noto Sans TC","Microsoft JhengHei",sans-serif;background:#fff;color:#1a1a1a}' +
  'h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}p{margin:0 0 1rem}a{color:#0b57d0}small{color:#5f6368}' +
  '@media(prefers-color-scheme:dark){body{background:#121212;color:#ececec}a{color:#8ab4f8}small{color:#a8a8a8}}'

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Allows the one style sheet in the page and nothing else. */
export const ERROR_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** A page that stands alone: when it is needed, nothing else may be working. */
export function errorPage(status: ErrorStatus): string {
  const { title, sentence } = WORDS[status]
  return (
    `<!DOCTYPE html><html lang="zh-Hant-HK"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/">返回首頁</a></p><small>錯誤 ${status}</small></main></body></html>`
  )
}

/** Headers and body of an error: a page, or problem+json (RFC 9457) for the addresses that programs use. */
export function errorAnswer(
  status: ErrorStatus,
  form: 'page' | 'problem',
  security: Readonly<Record<string, string>>,
  retryAfter?: number,
): { headers: Record<string, string>; body: Buffer } {
  const { title, sentence } = WORDS[status]
  const problem = JSON.stringify({ type: 'about:blank', title, status, detail: sentence })
  const body = Buffer.from(form === 'page' ? errorPage(status) : problem)
  const headers: Record<string, string> = {
    ...security,
    'content-type': form === 'page' ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
    'content-length': String(body.length),
    'cache-control': 'no-store',
    'content-security-policy': form === 'page' ? ERROR_PAGE_POLICY : "default-src 'none'; frame-ancestors 'none'",
  }
  if (status === 503) headers['retry-after'] = '1'
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  return { headers, body }
}

/** The same, byte for byte as it goes over a connection for which Node has no response object. */
export function rawErrorAnswer(status: ErrorStatus, security: Readonly<Record<string, string>>): Buffer {
  const { headers, body } = errorAnswer(status, 'page', security)
  const lines = Object.entries({ ...headers, date: new Date().toUTCString(), connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), body])
}
