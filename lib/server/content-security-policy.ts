import { createHash } from 'node:crypto'
import { isFrameworkScript } from './next-inline-scripts'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const TYPE = /(?:^|\s)type\s*=\s*["']?([^"'\s>]*)/i
// Any other type is data to a browser, JSON-LD above all, and needs no hash.
const RUNS = new Set(['', 'module', 'text/javascript', 'application/javascript'])

const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const isBoot = (attributes: string) => /(?:^|\s)id="boot"(?:\s|$)/.test(attributes)

/**
 * Hash sources for the inline scripts of a page that are allowed to run: those of the framework's own shapes, and the boot
 * scripts of ours by their exact text. Any other gets none, wherever it came from, and the browser refuses it.
 */
export function scriptSources(html: string, bootScripts: ReadonlySet<string>): string[] {
  const sources = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (text === '' || /\ssrc\s*=/i.test(attributes) || !RUNS.has(TYPE.exec(attributes)?.[1] ?? '')) continue
    if ((isBoot(attributes) && bootScripts.has(text)) || isFrameworkScript(text)) sources.add(sourceOf(text))
  }
  return [...sources]
}

/** Where embeds come from when a reader opens one; see lib/article/embed-frame.ts. */
const FRAMES = [
  'https://www.youtube-nocookie.com',
  'https://www.facebook.com',
  'https://www.instagram.com',
  'https://platform.twitter.com',
  'https://www.threads.com',
]

/**
 * The policy of a page for readers. Everything comes from the site itself, but for embeds that a reader opens; `data:` images are
 * the tiny placeholders.
 */
export function pagePolicy(sources: readonly string[]): string {
  return [
    `default-src 'self'`,
    `script-src ${["'self'", ...sources].join(' ')}`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src ${FRAMES.join(' ')}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'self'`,
  ].join('; ')
}

/**
 * The policy of the studio: the same scripts, plus what an editor needs: a preview of a picture before it is uploaded (`blob:`),
 * the reader's page in a frame, and the style attributes that menus and drop targets are rendered with. Attributes can not load or run anything.
 */
export function studioPolicy(sources: readonly string[]): string {
  return pagePolicy(sources)
    .replace(`style-src 'self'`, `style-src 'self'; style-src-attr 'unsafe-inline'`)
    .replace(`img-src 'self' data:`, `img-src 'self' data: blob:`)
    .replace(/frame-src [^;]*/, `frame-src 'self'`)
}
