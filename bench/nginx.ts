import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../e2e/readon'
import { BenchError, start } from './child'
import { temporaryFolder } from './cleaning-up'
import { Client, type Got } from './client'

/** An address with the answers that nginx is to repeat. */
export interface Recorded {
  path: string
  identity: Got
  gzip: Got
}

// What nginx says itself.
const OWN = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'content-type',
  'content-encoding',
  'transfer-encoding',
  'server',
])

function quoted(text: string): string {
  if (text.includes('$')) throw new BenchError(`nginx would read a variable in ${text}`)
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

function addHeaders({ rawHeaders }: Got): string {
  const pairs = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : []))
  const ours = pairs.filter(([name]) => !OWN.has(name.toLowerCase()))
  // An empty one takes away the file's own.
  if (!ours.some(([name]) => name.toLowerCase() === 'last-modified')) ours.push(['Last-Modified', ''])
  return ours.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`).join('\n      ')
}

/** Writes a page's files and returns its part of the configuration. */
function location(folder: string, { path, identity, gzip }: Recorded, index: number): string {
  const file = join(folder, `page-${index}`)
  writeFileSync(file, identity.body)
  // Where compressing does not help, the product sends the plain form too.
  if (gzip.headers['content-encoding'] === 'gzip') writeFileSync(`${file}.gz`, gzip.body)
  const serve = `alias ${file}; gzip_static on; default_type ${quoted(identity.headers['content-type'] ?? 'text/plain')};
      ${addHeaders(identity)}`
  const name = quoted(decodeURIComponent(path))
  if (identity.status === 200) return `location = ${name} { ${serve} }`
  return `location = ${name} { error_page ${identity.status} /answer-${index}; return ${identity.status}; }
    location = /answer-${index} { internal; ${serve} }`
}

function configuration(folder: string, port: number, pages: readonly Recorded[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off; server_tokens off; etag off; max_ranges 0; types {} ${temporary}
  sendfile on; tcp_nopush on; open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;
  keepalive_timeout 65s 65s; keepalive_requests 10000;
  server {
    listen 127.0.0.1:${port};
    ${pages.map((page, index) => location(folder, page, index)).join('\n    ')}
  }
}
`
}

/** What no two answers have in common. A page that is an error is rendered anew each time, and its policy names its own scripts. */
const differs = (name: string, status: number) =>
  name === 'date' || name === 'server' || (name === 'content-security-policy' && status >= 400)

/** Throws unless nginx sends the same status, bytes and headers as the product did. */
async function mustBeSame(url: string, pages: readonly Recorded[]): Promise<void> {
  const client = new Client(url)
  for (const { path, ...answers } of pages) {
    for (const [coding, wanted] of Object.entries(answers)) {
      const got = await client.get(path, { 'accept-encoding': coding })
      const differing = Object.keys(wanted.headers).filter(
        (name) => !differs(name, wanted.status) && got.headers[name] !== wanted.headers[name],
      )
      if (got.status !== wanted.status || !got.body.equals(wanted.body) || differing.length > 0)
        throw new BenchError(
          `nginx does not repeat ${path} (${coding}): status ${got.status}, ${got.body.length} bytes, differing headers: ${differing.join(', ')}`,
        )
    }
  }
  client.close()
}

/** Starts an nginx of our own that serves exactly these answers from files. Returns its origin and how to stop it. */
export async function startNginx(program: string, pages: readonly Recorded[]): Promise<{ url: string; stop(): Promise<void> }> {
  const { path: folder, remove } = temporaryFolder()
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port, pages))
  const child = start(program, ['-p', folder, '-c', file, '-e', join(folder, 'error.log')])
  const url = `http://127.0.0.1:${port}`
  const client = new Client(url)
  while (!(await client.get('/').catch(() => null))) {
    if (child.process.exitCode !== null) throw new BenchError(`nginx did not start:\n${child.output()}`)
    await setTimeout(50)
  }
  client.close()
  await mustBeSame(url, pages)
  return {
    url,
    async stop() {
      await child.stop()
      await remove()
    },
  }
}
