import { expect, it } from 'vitest'
import type { Block, Body } from './body'
import { textBlocks } from './text-blocks'

type Paragraph = Extract<Block, { type: 'paragraph' }>
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })

it('lists the texts of all text blocks in order, wherever they stand, and nothing else', () => {
  const body: Body = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '題' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲' },
          { type: 'hardBreak' },
          { type: 'text', text: '乙', marks: [{ type: 'bold' }] },
          { type: 'text', text: '𨋢' },
        ],
      },
      { type: 'figure', attrs: { media: 'a'.repeat(32), alt: '替', caption: '說', credit: '來' } },
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [paragraph('一'), { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('二')] }] }],
          },
        ],
      },
      {
        type: 'blockquote',
        content: [paragraph('引'), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('三')] }] }],
      },
      { type: 'horizontalRule' },
    ],
  }
  expect(textBlocks(body)).toEqual(['題', '甲\n乙𨋢', '', '一', '二', '引', '三'])
})
