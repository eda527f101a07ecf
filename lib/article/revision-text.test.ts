import { describe, expect, it } from 'vitest'
import { revisionText } from './revision-text'
import { draftSchema } from './schema'

const NAMES = { section: '博客文章', author: '深喉' }
const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] })

describe('revisionText', () => {
  it('gives everything an author writes, in the order of the page', () => {
    const content = draftSchema.parse({
      title: '題目',
      summary: '摘要。',
      sectionId: 1,
      authorId: 1,
      tags: ['韓國', 'G7'],
      picture: { mediaId: 1, caption: '空椅', alt: '長桌旁的椅子', credit: '插圖：往下看' },
      share: { title: '分享題目' },
      body: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2 }, content: [text('小標題')] },
          { type: 'paragraph' },
          { type: 'paragraph', content: [text('第一段'), { type: 'hardBreak' }, { ...text('粗體'), marks: [{ type: 'bold' }] }] },
          { type: 'figure', attrs: { media: 'a'.repeat(32), caption: '韓聯社報道' } },
          {
            type: 'bulletList',
            content: [
              { type: 'listItem', content: [paragraph('一')] },
              { type: 'listItem', content: [paragraph('二')] },
            ],
          },
          { type: 'blockquote', content: [paragraph('引文')] },
          { type: 'horizontalRule' },
          { type: 'embed', attrs: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=abc' } },
        ],
      },
    })
    expect(revisionText(content, NAMES)).toEqual([
      '題目',
      '摘要。',
      '［特色圖片］空椅（替代文字：長桌旁的椅子；來源：插圖：往下看）',
      '小標題',
      '第一段\n粗體',
      '［圖片］韓聯社報道',
      '一',
      '二',
      '引文',
      '［分隔線］',
      '［嵌入］https://www.youtube.com/watch?v=abc',
      '［欄目］博客文章',
      '［作者］深喉',
      '［標籤］韓國、G7',
      '［分享標題］分享題目',
    ])
  })

  it('gives a beginning as far as it is written', () => {
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] }
    expect(revisionText(draftSchema.parse({ title: '', body, sectionId: 1, authorId: 1 }), NAMES)).toEqual([
      '',
      '［欄目］博客文章',
      '［作者］深喉',
    ])
  })
})
