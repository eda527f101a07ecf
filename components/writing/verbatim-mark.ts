import { Mark } from '@tiptap/core'

/** 不轉換: words that stay as they are written where a page is in Simplified Chinese. */
export const VerbatimMark = Mark.create({
  name: 'verbatim',
  parseHTML: () => [{ tag: 'span[translate="no"]' }],
  renderHTML: () => ['span', { translate: 'no' }, 0],
})
