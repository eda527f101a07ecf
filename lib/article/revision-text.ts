import type { Block } from './body'
import type { Content } from './schema'
import { textBlocks } from './text-blocks'

/** Names of what a revision refers to by number. */
export interface Names {
  section: string
  author: string
}

/**
 * Content as paragraphs that can be compared: title, summary and the text, and between square brackets what is not text: pictures by
 * their caption, embeds by their address, and where the article is filed.
 */
export function revisionText(content: Content, names: Names): string[] {
  const { title, summary, body, picture, tags, share } = content
  return [
    title,
    ...(summary ? [summary] : []),
    ...(picture ? [pictureText('特色圖片', picture)] : []),
    ...body.content.flatMap(paragraphs),
    `［欄目］${names.section}`,
    `［作者］${names.author}`,
    ...(tags.length > 0 ? [`［標籤］${tags.join('、')}`] : []),
    ...(share.title ? [`［分享標題］${share.title}`] : []),
    ...(share.text ? [`［分享文字］${share.text}`] : []),
  ]
}

function paragraphs(block: Block): string[] {
  switch (block.type) {
    case 'figure':
      return [pictureText('圖片', block.attrs)]
    case 'embed':
      return [`［嵌入］${block.attrs.url}`]
    case 'horizontalRule':
      return ['［分隔線］']
    default:
      return textBlocks({ type: 'doc', content: [block] }).filter((text) => text !== '')
  }
}

function pictureText(kind: string, { caption, alt, credit }: { caption: string; alt: string; credit: string }): string {
  const rest = [alt && `替代文字：${alt}`, credit && `來源：${credit}`].filter(Boolean).join('；')
  return `［${kind}］${caption}${rest && `（${rest}）`}`
}
