import { describe, expect, it } from 'vitest'
import { bodySchema } from './body'
import { embedFrame } from './embed-frame'
import { embedFrom } from './embeds'

const VIDEO = 'dQw4w9WgXcQ'

describe('an address of a post or film', () => {
  it.each([
    [`https://www.youtube.com/watch?v=${VIDEO}&si=abc&feature=share`, 'youtube', `https://www.youtube.com/watch?v=${VIDEO}`],
    [`https://youtu.be/${VIDEO}?si=abc&t=1m5s`, 'youtube', `https://www.youtube.com/watch?v=${VIDEO}&t=65`],
    [`http://m.youtube.com/shorts/${VIDEO}`, 'youtube', `https://www.youtube.com/watch?v=${VIDEO}`],
    [`https://youtube.com/live/${VIDEO}`, 'youtube', `https://www.youtube.com/watch?v=${VIDEO}`],
    [`https://www.youtube-nocookie.com/embed/${VIDEO}`, 'youtube', `https://www.youtube.com/watch?v=${VIDEO}`],
    ['https://m.facebook.com/readon/posts/123?fbclid=x', 'facebook', 'https://www.facebook.com/readon/posts/123'],
    ['https://web.facebook.com/story.php?story_fbid=1&id=2&m=x', 'facebook', 'https://www.facebook.com/story.php?story_fbid=1&id=2'],
    ['https://www.facebook.com/watch/?v=99', 'facebook', 'https://www.facebook.com/watch/?v=99'],
    ['https://fb.watch/ab_C-1/', 'facebook', 'https://fb.watch/ab_C-1/'],
    ['https://instagram.com/readon.hk/p/C1-a_b/?igsh=x', 'instagram', 'https://www.instagram.com/p/C1-a_b/'],
    ['https://www.instagram.com/reels/C1ab', 'instagram', 'https://www.instagram.com/reel/C1ab/'],
    ['https://mobile.twitter.com/readon/status/17?s=20', 'x', 'https://x.com/readon/status/17'],
    ['https://x.com/i/web/status/17', 'x', 'https://x.com/i/web/status/17'],
    [' https://www.threads.net/@read.on/post/Cx_1-a?xmt=y ', 'threads', 'https://www.threads.com/@read.on/post/Cx_1-a'],
  ])('%s', (address, provider, url) => {
    expect(embedFrom(address)).toEqual({ provider, url })
    const body = { type: 'doc', content: [{ type: 'embed', attrs: { provider, url, title: '' } }] }
    expect(bodySchema.safeParse(body).success).toBe(true)
    expect(embedFrom(url)).toEqual({ provider, url })
  })
})

it.each([
  '',
  'youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/@readon',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://user@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
  'https://www.facebook.com/',
  'https://www.facebook.com/readon',
  'https://www.facebook.com/watch/',
  'https://www.instagram.com/readon/',
  'https://x.com/readon',
  'https://www.threads.net/@readon',
  'https://example.com/watch?v=dQw4w9WgXcQ',
  'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
  `https://youtu.be/${VIDEO} 看這個`,
])('%j is no embed', (address) => {
  expect(embedFrom(address)).toBeNull()
})

describe('the frame of', () => {
  it.each([
    ['youtube', `https://www.youtube.com/watch?v=${VIDEO}`, `https://www.youtube-nocookie.com/embed/${VIDEO}`],
    ['youtube', `https://www.youtube.com/watch?v=${VIDEO}&t=65`, `https://www.youtube-nocookie.com/embed/${VIDEO}?start=65`],
    ['youtube', `https://youtu.be/${VIDEO}`, `https://www.youtube-nocookie.com/embed/${VIDEO}`],
    ['youtube', `https://youtu.be/${VIDEO}?t=9`, `https://www.youtube-nocookie.com/embed/${VIDEO}?start=9`],
    ['youtube', 'https://www.youtube.com/@readon', null],
    [
      'facebook',
      'https://www.facebook.com/a/posts/1?id=2&x=<',
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1%3Fid%3D2%26x%3D%3C',
    ],
    ['facebook', 'https://fb.watch/abc/', null],
    ['instagram', 'https://www.instagram.com/reel/C1ab/', 'https://www.instagram.com/reel/C1ab/embed/'],
    ['x', 'https://x.com/readon/status/17', 'https://platform.twitter.com/embed/Tweet.html?id=17'],
    ['x', 'https://twitter.com/readon', null],
    ['threads', 'https://www.threads.com/@read.on/post/Cx_1-a', 'https://www.threads.com/@read.on/post/Cx_1-a/embed'],
  ] as const)('%s %s', (provider, url, frame) => {
    expect(embedFrame(provider, url)).toBe(frame)
  })
})
