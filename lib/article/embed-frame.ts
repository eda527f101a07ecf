import type { EmbedProvider } from './embed-hosts'

// This travels to readers, so it is short: what says which post it is, and what stands before and after it in the frame's address.
const FRAMES: Record<EmbedProvider, [pattern: RegExp, before: string, after?: string]> = {
  youtube: [/(?:[?&]v=|\/(?:embed\/|live\/|shorts\/)?)([\w-]{11})(?:$|[?&/](?:.*?\bt=(\d+))?)/, 'https://www.youtube-nocookie.com/embed/'],
  facebook: [/^(https:\/\/www\.facebook\.com\/.+)/, 'https://www.facebook.com/plugins/post.php?href='],
  instagram: [/\/((?:p|reel|tv)\/[\w-]+)/, 'https://www.instagram.com/', '/embed/'],
  x: [/\/status\/(\d+)/, 'https://platform.twitter.com/embed/Tweet.html?id='],
  threads: [/\/(@[\w.]+\/post\/[\w-]+)/, 'https://www.threads.com/', '/embed'],
}

/** Where the platform shows one post or film by itself; null when the address does not say which. */
export function embedFrame(provider: EmbedProvider, url: string): string | null {
  const [pattern, before, after = ''] = FRAMES[provider]
  const [, id, start] = pattern.exec(url) ?? []
  if (!id) return null
  return before + (provider === 'facebook' ? encodeURIComponent(id) : id) + (start ? `?start=${start}` : after)
}
