import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheHandler: fileURLToPath(new URL('lib/cache/handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // The HTTP front (lib/server/) compresses once and keeps the result.
  compress: false,
  poweredByHeader: false,
  // Pictures are resized once, at upload; Next's optimizer would be one more way in.
  images: { unoptimized: true },
  // Every crawler gets its title and share picture inside <head>, not only those on Next's list.
  htmlLimitedBots: /.*/,
  // `npm run check` checks the types of everything; an operator's machine need not do it again at every start.
  typescript: { ignoreBuildErrors: true },
  // These addresses have a secret in them, which must not reach another site, a search engine or a cache.
  headers: async () => [
    {
      source: '/studio/:page(welcome|reset)/:token',
      headers: [
        { key: 'referrer-policy', value: 'no-referrer' },
        { key: 'x-robots-tag', value: 'noindex, nofollow' },
      ],
    },
  ],
  // IndexNow looks for its key in a file of that name at the root.
  rewrites: async () => [{ source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/api/index-now/:key' }],
  expireTime: 600,
  experimental: { staleTimes: { static: 30, dynamic: 0 } },
  serverExternalPackages: [
    'better-sqlite3',
    'pg',
    'sharp',
    '@resvg/resvg-js',
    'satori',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
  ],
}

export default config
