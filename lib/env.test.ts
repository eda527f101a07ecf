import { expect, it } from 'vitest'
import { EnvError, parseEnv } from './env'

it('has a default for everything', () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: '0.0.0.0',
    SITE_URL: 'http://localhost:3000',
    SITE_NAME: '往下看',
    SITE_TIMEZONE: 'Asia/Hong_Kong',
    SEED: 'demo',
  })
  expect(parseEnv({ DATA_DIR: '/srv/readon' })).toMatchObject({
    DATABASE_URL: 'file:/srv/readon/readon.db',
    MEDIA_URL: 'file:/srv/readon/media',
  })
})

it('treats an empty variable as one that is not set', () => {
  expect(parseEnv({ PORT: '', SITE_URL: '' }).PORT).toBe(3000)
})

it('listens to this machine only while developing', () => {
  expect(parseEnv({ NODE_ENV: 'development' }).HOST).toBe('127.0.0.1')
})

it.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['SITE_URL', 'news.example.hk'],
  ['SITE_URL', 'https://news.example.hk/path'],
  ['SITE_TIMEZONE', 'Hongkong/Nowhere'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['MEDIA_URL', 'ftp://x'],
  ['TRUSTED_PROXIES', '10.0.0.1, proxy.example'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['OWNER_EMAIL', 'me'],
  ['OWNER_PASSWORD', 'short'],
  ['SMTP_URL', 'mail.example.hk:587'],
  ['SMTP_URL', 'https://mail.example.hk'],
  ['MAIL_FROM', 'the newsroom'],
  ['WEBSUB_HUB', 'hub.example.com'],
  ['INDEXNOW_KEY', 'short'],
  ['INDEXNOW_KEY', 'with/a/slash'],
  ['SEED', 'everything'],
  ['LOG_LEVEL', 'loud'],
])('says which variable is wrong: %s=%s', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(EnvError)
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(name))
})

it('sends mail in the name of its own host', () => {
  expect(parseEnv({ SITE_URL: 'https://news.example.hk' }).MAIL_FROM).toBe('noreply@news.example.hk')
  expect(parseEnv({ MAIL_FROM: 'desk@example.hk' }).MAIL_FROM).toBe('desk@example.hk')
})

it('reports everything that is wrong at once', () => {
  expect(() => parseEnv({ PORT: 'x', SEED: 'y' })).toThrow(/PORT[\s\S]*SEED/)
})
