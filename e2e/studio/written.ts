import { expect, type Page, type Route } from '@playwright/test'
import type { Body } from '../../lib/article/body'
import { createDraft } from '../../lib/article/commands'
import { SYSTEM } from '../../lib/user/actor'
import type { Newsroom } from '../newsroom'
import { DeskPage } from '../pages/desk-page'
import { WritingPage } from '../pages/writing-page'
import { hire, letIn, type Staff } from '../staff'

export type Blocks = Body['content']

export const text = (words: string): Blocks[number] => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

export const figure = ({ hash }: { hash: string }): Blocks[number] => ({
  type: 'figure',
  attrs: { media: hash, alt: '', caption: '', credit: '' },
})

export interface Opened {
  writing: WritingPage
  desk: DeskPage
  staff: Staff
  /** Null for an article that is not begun. */
  id: number | null
}

/** Opens the desk for an author: a new article, or a draft that says these blocks. */
export async function openWriting(page: Page, newsroom: Newsroom, blocks?: Blocks): Promise<Opened> {
  const staff = await hire(newsroom.db, 'author', 'newsroom')
  await letIn(page.context(), newsroom.db, staff)
  const [writing, desk] = [new WritingPage(page), new DeskPage(page)]
  if (!blocks) {
    await desk.openNew()
    return { writing, desk, staff, id: null }
  }
  const content = await newsroom.content({ title: `寫作 ${crypto.randomUUID().slice(0, 8)}` })
  const id = await createDraft(newsroom.db, SYSTEM, { ...content, body: { type: 'doc', content: blocks } })
  await desk.open(id)
  return { writing, desk, staff, id }
}

/** The body as the database has it. */
export async function stored(newsroom: Newsroom, id: number | null): Promise<unknown> {
  return (await newsroom.db.article.findUniqueOrThrow({ where: { id: id ?? 0 } })).body
}

/** Pictures that the newsroom had from the beginning, which no test deletes. */
export async function oldPictures(newsroom: Newsroom) {
  const [first, second] = await newsroom.db.media.findMany({ orderBy: { id: 'asc' }, take: 2 })
  if (!first || !second) throw new Error('the demo newsroom has no pictures')
  return [first, second] as const
}

/** Empties the body with the keyboard. */
export async function clear({ body, page }: WritingPage): Promise<void> {
  await body.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect.poll(() => blocks(page)).toEqual(['p:'])
}

/** Whether this is the text on its way to be stored. */
const carriesText = (method: string, url: string) =>
  (method === 'POST' && url.endsWith('/api/studio/articles')) || (method === 'PUT' && /\/api\/studio\/articles\/\d+$/.test(url))

/** Saves now, and waits until the answer is there. */
export async function saveNow({ page, saved }: DeskPage): Promise<void> {
  const answer = page.waitForResponse((response) => carriesText(response.request().method(), response.url()))
  await page.keyboard.press('ControlOrMeta+s')
  await answer
  await expect(saved).toHaveText('已儲存')
}

/** Every text that the page sends to be stored, as it goes. */
export function sentBy(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => carriesText(request.method(), request.url()) && sent.push(request.postData() ?? ''))
  return sent
}

/** The copies that the browser keeps of texts, in case it crashes. */
export const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage).flatMap((name) => (name.startsWith('readon.copy.') ? [`${localStorage.getItem(name)}`] : [])),
  )

/** Chooses a picture of the library in its dialog. */
export async function choosePicture(page: Page, picture: { alt: string; caption: string; fileName: string }): Promise<void> {
  const library = page.getByRole('dialog', { name: '選擇圖片' })
  await library.getByRole('searchbox', { name: '字詞' }).fill(picture.fileName)
  await page.keyboard.press('Enter')
  await library.getByRole('button', { name: `選用：${picture.alt || picture.caption || picture.fileName}`, exact: true }).click()
}

/** Uploads that have left the page and wait here until the test lets each go on to the server, or refuses it. */
export async function holdUploads(page: Page) {
  const held = new Map<string, Route>()
  await page.route('**/api/studio/media', async (route) => {
    const name = decodeURIComponent(route.request().headers()['x-file-name'] ?? '')
    if (route.request().method() === 'POST') held.set(name, route)
    else await route.continue()
  })
  const taken = async (name: string) => {
    await expect.poll(() => held.has(name)).toBe(true)
    const route = held.get(name)
    held.delete(name)
    if (!route) throw new Error(`${name} is not on its way`)
    return route
  }
  return {
    taken,
    /** Resolves to the hash that the library gave the picture. */
    async release(name: string): Promise<string> {
      const route = await taken(name)
      const answer = page.waitForResponse((response) => response.request() === route.request())
      await route.continue()
      const { hash }: { hash: string } = await (await answer).json()
      return hash
    },
    async refuse(name: string, detail: string): Promise<void> {
      const route = await taken(name)
      await route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ detail }) })
    },
  }
}

/**
 * The text as its author sees it, its blocks in short: `p:text`, `h2:text`, `figure:hash caption`, lists and quotations with brackets.
 * The empty line that always stands at the end is left out, as it is when the text is stored.
 */
export async function blocks(page: Page): Promise<string[]> {
  return page.getByRole('textbox', { name: '內文', exact: true }).evaluate((body) => {
    type Run = { text: string; marks: string[] }
    const runs = (node: Node, marks: string[] = []): Run[] =>
      [...node.childNodes].flatMap((child): Run[] => {
        if (child instanceof Text) return [{ text: child.data, marks }]
        if (!(child instanceof Element) || child.matches('.ProseMirror-trailingBreak, .ProseMirror-separator')) return []
        if (child.matches('br')) return [{ text: '⏎', marks: [] }]
        const mark = child.matches('a')
          ? `](${child.getAttribute('href')})`
          : child.matches('strong, b')
            ? '*'
            : child.matches('em, i')
              ? '_'
              : ''
        return runs(child, mark ? [...marks, mark] : marks)
      })
    const inline = (node: Element) => {
      const merged: Run[] = []
      for (const { text, marks } of runs(node)) {
        const last = merged.at(-1)
        if (last?.marks.join() === marks.join()) last.text += text
        else merged.push({ text, marks })
      }
      const signed = (text: string, mark: string) => (mark.startsWith(']') ? `[${text}${mark}` : `${mark}${text}${mark}`)
      return merged.map(({ text, marks }) => marks.reduce(signed, text)).join('')
    }
    const write = (node: Element): string => {
      const inner = () => [...node.children].map(write).join(' ')
      const name = node.localName
      if (name === 'p' || name === 'h2' || name === 'h3') return `${name}:${inline(node)}`
      if (name === 'ul') return `ul(${inner()})`
      if (name === 'ol') return `ol${node.getAttribute('start') ?? ''}(${inner()})`
      if (name === 'li') return `<${inner()}>`
      if (name === 'blockquote') return `quote(${inner()})`
      if (name === 'hr') return 'horizontalRule'
      if (node.matches('.embed')) return `embed:${node.getAttribute('data-provider')} ${node.getAttribute('data-url')}`
      if (name !== 'figure') return `${name}?`
      const [hash = '?'] = /[0-9a-f]{32}/.exec(node.querySelector('img')?.src ?? '') ?? []
      const caption = [...node.querySelectorAll('label')].find(({ textContent }) => textContent === '圖片說明')?.querySelector('input')
      return `figure:${hash} ${caption?.value}`.trim()
    }
    const written = [...body.children].filter((node) => !node.matches('.uploading, .ProseMirror-gapcursor')).map(write)
    while (written.length > 1 && written.at(-1) === 'p:') written.pop()
    return written
  })
}
