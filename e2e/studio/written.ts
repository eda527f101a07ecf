import { expect, type Page } from '@playwright/test'
import { StudioPage } from '../pages/studio-page'
import { WritingPage } from '../pages/writing-page'
import { OWNER } from '../readon'

/** What the page round the editor keeps for tests: all that it was told. */
interface Desk {
  bodies: unknown[]
  titles: string[]
  composing: boolean[]
  uploads: {
    name: string
    progress: (share: number) => void
    finish: (index: number) => void
    fail: (why: string) => void
    signal: AbortSignal
  }[]
  choice: unknown
  pictures: { hash: string }[]
  handle: {
    current: {
      getBody: () => unknown
      setBody: (body: unknown) => void
      replace: (edits: unknown[]) => void
      reveal: (...range: number[]) => void
    }
  }
  setMarks: (marks: unknown[]) => void
  setEditable: (editable: boolean) => void
}

declare global {
  interface Window {
    desk: Desk
  }
}

export async function openWriting(page: Page): Promise<WritingPage> {
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/articles/new')
  const writing = new WritingPage(page)
  await expect(writing.body).toBeVisible()
  return writing
}

/** The body as it would be saved, its blocks in short: `p:text`, `h2:text`, `figure:caption`, lists and quotations with brackets. */
export async function blocks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Node = {
      type: string
      text?: string
      marks?: { type: string; attrs?: { href: string } }[]
      attrs?: Record<string, unknown>
      content?: Node[]
    }
    const signs: Record<string, string> = { bold: '*', italic: '_' }
    const inline = (nodes: Node[] = []) =>
      nodes
        .map(({ type, text = '', marks = [] }) => {
          if (type === 'hardBreak') return '⏎'
          return marks.reduce(
            (all, { type: mark, attrs }) => (attrs ? `[${all}](${attrs.href})` : `${signs[mark]}${all}${signs[mark]}`),
            text,
          )
        })
        .join('')
    const write = (node: Node): string => {
      const inner = () => (node.content ?? []).map(write).join(' ')
      switch (node.type) {
        case 'paragraph':
          return `p:${inline(node.content)}`
        case 'heading':
          return `h${node.attrs?.level}:${inline(node.content)}`
        case 'bulletList':
          return `ul(${inner()})`
        case 'orderedList':
          return `ol${node.attrs?.start ?? ''}(${inner()})`
        case 'listItem':
          return `<${inner()}>`
        case 'blockquote':
          return `quote(${inner()})`
        case 'figure':
          return `figure:${window.desk.pictures.findIndex(({ hash }) => hash === node.attrs?.media)} ${node.attrs?.caption}`.trim()
        case 'embed':
          return `embed:${node.attrs?.provider} ${node.attrs?.url}`
        default:
          return node.type
      }
    }
    return (window.desk.handle.current.getBody() as Node).content?.map(write) ?? []
  })
}
