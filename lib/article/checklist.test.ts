import { describe, expect, it } from 'vitest'
import type { Block } from './body'
import { type Checked, checklist } from './checklist'
import type { Content } from './schema'

const WORDING = '** 博客文章文責自負 **'

const figure = (alt: string, caption: string): Block => ({ type: 'figure', attrs: { media: 'a'.repeat(32), alt, caption, credit: '' } })
const doc = (...content: Block[]) => ({ type: 'doc' as const, content })
const words: Block = { type: 'paragraph', content: [{ type: 'text', text: '第一段。' }] }

const content = (changes: Partial<Content> = {}): Content => ({
  title: '韓國G8夢想破滅',
  summary: '一句摘要。',
  body: doc(words),
  sectionId: 1,
  authorId: 1,
  picture: { mediaId: 1, alt: '一張空椅', caption: '第八張椅子', credit: '' },
  tags: [],
  share: { title: '', text: '', mediaId: null },
  ...changes,
})

type Changes = Partial<Omit<Checked, 'content' | 'state'>> & { content?: Partial<Content>; state?: Partial<Checked['state']> }

function list(changes: Changes = {}) {
  return checklist({
    section: { disclaimer: null },
    suggestions: 0,
    picture: { width: 1200, height: 630 },
    accepted: false,
    ...changes,
    content: content(changes.content),
    state: { state: 'draft', acceptances: [], brokenLinks: [], ...changes.state },
  })
}

const said = (level: string, changes: Changes) =>
  list(changes)
    .filter((check) => check.level === level)
    .map(({ sentence }) => sentence)

it('has nothing to say about an article that is ready', () => {
  expect(list({ section: { disclaimer: WORDING }, accepted: true }).map(({ level }) => level)).not.toContain('warning')
  expect(said('error', {})).toEqual([])
  expect(said('warning', {})).toEqual([])
  expect(said('ok', {})).toEqual(['標題', '內文', '摘要', '特色圖片與替代文字', '校對'])
})

describe('what blocks', () => {
  it.each<[string, Changes]>([
    ['未有標題', { content: { title: ' 　' } }],
    ['未有內文', { content: { body: doc({ type: 'paragraph' }) } }],
    ['未同意文責自負', { section: { disclaimer: WORDING } }],
    ['未同意文責自負', { section: { disclaimer: WORDING }, state: { acceptances: [{ authorId: 1, wording: '從前的字眼' }] } }],
    ['未同意文責自負', { section: { disclaimer: WORDING }, state: { acceptances: [{ authorId: 99, wording: WORDING }] } }],
  ])('%s', (sentence, changes) => {
    expect(said('error', changes)).toEqual([sentence])
    expect(list(changes)[0]?.level).toBe('error')
  })

  it('is not a disclaimer that was accepted, now or before, and not one of an article that readers have', () => {
    for (const changes of [
      { accepted: true },
      { state: { acceptances: [{ authorId: 1, wording: WORDING }] } },
      { state: { state: 'published' as const } },
    ])
      expect(said('error', { section: { disclaimer: WORDING }, ...changes })).toEqual([])
  })
})

describe('what is asked about', () => {
  const links = [1, 2, 3, 4].map((each) => ({ url: `https://example.com/${each}`, problem: '404' }))
  /** A body that links to all of {@link links}. */
  const linking = doc({
    type: 'paragraph',
    content: links.map(({ url }) => ({ type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] })),
  })
  it.each<[string, Changes]>([
    ['標題有41個字，超過40個字', { content: { title: '字'.repeat(41) } }],
    ['未有摘要', { content: { summary: ' ' } }],
    ['未有特色圖片', { content: { picture: null }, picture: null }],
    ['特色圖片未有替代文字', { content: { picture: { mediaId: 1, alt: '', caption: '', credit: '' } } }],
    ['1張圖片的替代文字與說明相同', { content: { picture: { mediaId: 1, alt: '椅子', caption: '椅子 ', credit: '' } } }],
    ['2張圖片的替代文字與說明相同', { content: { body: doc(words, figure('甲', '甲'), figure('乙', '乙')) } }],
    ['內文有1張圖片未有替代文字', { content: { body: doc(figure('', ''), figure('乙', '')) } }],
    ['特色圖片只有1199×900像素，分享時最好不少於1,200×630', { picture: { width: 1199, height: 900 } }],
    ['特色圖片只有1200×629像素，分享時最好不少於1,200×630', { picture: { width: 1200, height: 629 } }],
    ['校對尚有6項未處理', { suggestions: 6 }],
    ['連結未能打開：https://example.com/1', { content: { body: linking }, state: { brokenLinks: links.slice(0, 1) } }],
    [
      '連結未能打開：https://example.com/1、https://example.com/2、https://example.com/3等4個',
      { content: { body: linking }, state: { brokenLinks: links } },
    ],
  ])('%s', (sentence, changes) => {
    expect(said('warning', changes)).toEqual([sentence])
    expect(said('error', changes)).toEqual([])
  })

  it('is not a link that was taken out since it was tried', () => {
    expect(said('warning', { state: { brokenLinks: links } })).toEqual([])
  })

  it('is not a title of 40 characters, one of them outside the basic plane', () => {
    expect(said('warning', { content: { title: `𨋢${'字'.repeat(39)}` } })).toEqual([])
  })
})
