import { expect, it } from 'vitest'
import { article, picture } from '../../components/article/test-article'
import { articleMetadata } from './metadata'

const DRAWN = '/og/1-0123456789ab.jpg'

const of = (shown: ReturnType<typeof article>, more: Partial<Parameters<typeof articleMetadata>[1]> = {}) => {
  const { title, description, openGraph, twitter } = articleMetadata(shown, { siteName: '往下看', picture: DRAWN, ...more })
  return { title, description, og: openGraph, x: twitter }
}

it('a card says what the article says where nothing was written for other sites', () => {
  const shown = of(article({ picture }))
  const card = { title: '美國遞書面文件求和？ 要求俄羅斯保密', description: '終於等到一封信。' }
  expect(shown).toMatchObject({ ...card, og: card, x: { ...card, card: 'summary_large_image' } })
  expect(shown.og?.images).toMatchObject([{ url: DRAWN, type: 'image/jpeg', width: 1200, height: 630, alt: picture.alt }])
})

it('what was written for other sites stands on their cards, and nowhere else', () => {
  const other = { hash: 'b'.repeat(32), widths: [1200], width: 1200, height: 630 }
  const shown = of(article({ picture }), { share: { title: '分享標題', text: '分享文字', picture: other } })
  const card = { title: '分享標題', description: '分享文字' }
  expect(shown).toMatchObject({ title: '美國遞書面文件求和？ 要求俄羅斯保密', description: '終於等到一封信。', og: card, x: card })
  expect(shown.og?.images).toMatchObject([{ url: DRAWN, alt: '分享標題' }])
  expect(shown.x?.images).toMatchObject([{ url: DRAWN, alt: '分享標題' }])
})

it('each part falls back by itself', () => {
  const other = { hash: 'b'.repeat(32), widths: [1200], width: 1200, height: 630 }
  const onlyPicture = of(article(), { share: { title: '', text: '', picture: other } })
  expect(onlyPicture.x).toMatchObject({
    title: '美國遞書面文件求和？ 要求俄羅斯保密',
    description: '終於等到一封信。',
    card: 'summary_large_image',
  })
  const onlyText = of(article({ picture }), { share: { title: '', text: '分享文字', picture: null } })
  expect(onlyText.og).toMatchObject({ title: '美國遞書面文件求和？ 要求俄羅斯保密', description: '分享文字' })
  expect(onlyText.og?.images).toMatchObject([{ alt: picture.alt }])
})

it('says of an article when, where and by whom', () => {
  const { og } = of(article({ modifiedIso: '2022-01-28T11:50:00+08:00' }))
  expect(og).toMatchObject({
    images: [{ url: DRAWN, width: 1200, height: 630, type: 'image/jpeg' }],
    siteName: '往下看',
    locale: 'zh_HK',
    publishedTime: '2022-01-28T11:42:00+08:00',
    modifiedTime: '2022-01-28T11:50:00+08:00',
    section: '博客文章',
    authors: ['https://readon.example/author/sam-hau'],
    tags: ['北約'],
  })
})
