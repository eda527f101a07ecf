import { Readable } from 'node:stream'
import { findMedia } from '../../../lib/media/files'
import { parseRange } from '../../../lib/media/range'

/** A stored picture. Its address names its content, so it never changes. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const key = (await params).key.join('/')
  const file = await findMedia(key)
  if (!file) return new Response('找不到這張圖片。', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const headers = {
    'content-type': file.mime,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'bytes',
    etag: `"${key.replace('/', '-')}"`,
  }
  if (request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers })
  const range = parseRange(request.headers.get('range'), file.bytes)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } })
  const length = range ? range.end - range.start + 1 : file.bytes
  const body = Readable.toWeb(file.open(range ?? undefined)) as ReadableStream<Uint8Array>
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` } : {}),
    },
  })
}
