import { resolve } from 'node:path'
import { z } from 'zod'

/** True inside Next's server bundles, false in the command line, the HTTP front and the tests. */
export const insideNext = process.env.NEXT_RUNTIME === 'nodejs'

const port = z.coerce
  .number('PORT must be a number')
  .int('PORT must be a whole number')
  .min(1, 'PORT must be 1 to 65535')
  .max(65535, 'PORT must be 1 to 65535')

const databaseUrl = z
  .string()
  .refine((url) => /^(file:|postgres(ql)?:\/\/)/.test(url), 'DATABASE_URL must begin with file: (SQLite) or postgresql://')

const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}, 'SITE_TIMEZONE must be the name of a time zone, such as Asia/Hong_Kong')

const webAddress = z
  .string()
  .refine(
    (url) => /^https?:\/\/[^/?#]+\/?$/.test(url) && URL.canParse(url),
    'SITE_URL must be an http or https address without a path, such as https://news.example.hk',
  )
  .transform((url) => new URL(url).origin)

const smtpAddress = z
  .string()
  .refine(
    (url) => /^smtps?:\/\/[^/]/.test(url) && URL.canParse(url),
    'SMTP_URL must be an address such as smtp://user:password@mail.example.hk:587 or smtps://…:465',
  )

const hubAddress = z
  .string()
  .refine((url) => /^https?:\/\/[^/]/.test(url) && URL.canParse(url), 'WEBSUB_HUB must be an address such as https://hub.example.com/')

const listed = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const proxy = z.union(
  [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  'TRUSTED_PROXIES must be addresses or networks, such as 10.0.0.1 or 10.0.0.0/8, with commas between them',
)

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).catch('production'),
  PORT: port.default(3000),
  HOST: z.string().min(1, 'HOST must not be empty').optional(),
  SITE_URL: webAddress.optional(),
  SITE_NAME: z.string().trim().min(1, 'SITE_NAME must not be empty').max(40, 'SITE_NAME must have at most 40 characters').default('往下看'),
  SITE_TIMEZONE: timeZone.default('Asia/Hong_Kong'),
  DATA_DIR: z.string().min(1, 'DATA_DIR must not be empty').default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  MEDIA_URL: z
    .string()
    .refine((url) => url.startsWith('file:'), 'MEDIA_URL must begin with file:')
    .optional(),
  TRUSTED_PROXIES: z.string().default('').transform(listed).pipe(z.array(proxy)),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters').optional(),
  OWNER_EMAIL: z.email('OWNER_EMAIL must be an e-mail address').default('owner@example.com'),
  OWNER_PASSWORD: z.string().min(12, 'OWNER_PASSWORD must have at least 12 characters').optional(),
  SMTP_URL: smtpAddress.optional(),
  MAIL_FROM: z.email('MAIL_FROM must be an e-mail address').optional(),
  WEBSUB_HUB: hubAddress.optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'INDEXNOW_KEY must have 8 to 128 letters, digits or hyphens')
    .optional(),
  SEED: z.enum(['demo', 'none'], 'SEED must be demo or none').default('demo'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
})

/** What the process was told by its surroundings, with every default filled in. Paths are absolute. */
export interface Env {
  NODE_ENV: 'development' | 'production' | 'test'
  PORT: number
  HOST: string
  /** Origin without a trailing slash. */
  SITE_URL: string
  SITE_NAME: string
  SITE_TIMEZONE: string
  DATA_DIR: string
  DATABASE_URL: string
  /** `file:` and an absolute folder. */
  MEDIA_URL: string
  TRUSTED_PROXIES: string[]
  /** Left out, it is made and kept in the data folder; see lib/user/secret.ts. */
  AUTH_SECRET?: string | undefined
  /** The first owner, looked at only while there are no accounts. */
  OWNER_EMAIL: string
  OWNER_PASSWORD?: string | undefined
  /** Left out, mail is put into the data folder as files instead of being sent; see lib/mail/sending.ts. */
  SMTP_URL?: string | undefined
  /** Whom mail is from. */
  MAIL_FROM: string
  /** Left out, feeds name no hub and none is told; see lib/announcing/. */
  WEBSUB_HUB?: string | undefined
  /** Left out, search engines are not told. */
  INDEXNOW_KEY?: string | undefined
  SEED: 'demo' | 'none'
  LOG_LEVEL: string
}

/** Thrown by {@link parseEnv}; the message has one sentence per variable that is wrong. */
export class EnvError extends Error {}

/** Parses a set of environment variables; an empty string counts as unset. Throws {@link EnvError}. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  const env = parsed.data
  const dataDir = resolve(env.DATA_DIR)
  const inData = (url: string | undefined, fallback: string) =>
    url?.startsWith('file:') ? `file:${resolve(url.slice(5))}` : (url ?? `file:${resolve(dataDir, fallback)}`)
  const siteUrl = env.SITE_URL ?? `http://localhost:${env.PORT}`
  return {
    ...env,
    HOST: env.HOST ?? (env.NODE_ENV === 'development' ? '127.0.0.1' : '0.0.0.0'),
    SITE_URL: siteUrl,
    MAIL_FROM: env.MAIL_FROM ?? `noreply@${new URL(siteUrl).hostname}`,
    DATA_DIR: dataDir,
    DATABASE_URL: inData(env.DATABASE_URL, 'readon.db'),
    MEDIA_URL: inData(env.MEDIA_URL, 'media'),
  }
}

let parsed: Env | undefined

/** The environment of this process, parsed once. Throws {@link EnvError}. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
