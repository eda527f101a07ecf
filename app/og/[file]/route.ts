import { TooManyDrawings } from '../../../lib/og/ahead'
import { findShared } from '../../../lib/og/serving'

const TEXT = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/** The picture of an article for cards on other sites: JPEG, 1200 x 630 pixels, at most 280 kB. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  try {
    const found = await findShared(file)
    if (!found) return new Response('找不到這張圖片。', { status: 404, headers: TEXT })
    // A day, although it never changes under its name: nobody on the way is to show the card of what was withdrawn for longer.
    const headers = {
      'content-type': 'image/jpeg',
      'cache-control': found.current ? 'public, max-age=86400' : 'public, max-age=3600',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${found.current ? file : found.bytes.byteLength}"`,
    }
    if (found.current && request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(found.bytes), { headers: { ...headers, 'content-length': String(found.bytes.byteLength) } })
  } catch (error) {
    if (!(error instanceof TooManyDrawings)) throw error
    return new Response('圖片正在繪畫，請稍後再試。', { status: 503, headers: { ...TEXT, 'retry-after': '10' } })
  }
}
