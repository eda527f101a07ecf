export const EMBED_PROVIDERS = ['youtube', 'facebook', 'instagram', 'x', 'threads'] as const

export type EmbedProvider = (typeof EMBED_PROVIDERS)[number]

const HOSTS: Record<EmbedProvider, readonly string[]> = {
  youtube: ['www.youtube.com', 'youtu.be'],
  facebook: ['www.facebook.com', 'fb.watch'],
  instagram: ['www.instagram.com'],
  x: ['x.com', 'twitter.com'],
  threads: ['www.threads.net', 'www.threads.com'],
}

/** True for an address that may be stored as an embed of this platform; `embedFrom` brings other spellings into this form. */
export function isOnPlatform(provider: EmbedProvider, url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && HOSTS[provider].includes(new URL(url).host)
}
