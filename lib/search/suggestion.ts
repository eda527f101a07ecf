/** What somebody who is typing may mean. */
export interface Suggestion {
  kind: 'section' | 'author' | 'tag' | 'article'
  name: string
  address: string
}

export const KIND_NAMES: Readonly<Record<Suggestion['kind'], string>> = { section: '欄目', author: '作者', tag: '標籤', article: '文章' }
