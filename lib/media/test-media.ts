import sharp from 'sharp'
import { createDraft } from '../article/commands'
import { publishArticle } from '../article/publishing'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { createSection } from '../section/commands'
import { type Actor, SYSTEM } from '../user/actor'
import { setMediaUses } from './uses'

let shade = 0

/** A small picture that no test has had before, so that its files are its own. */
export function newPicture(width = 640, height = 360): Promise<Buffer> {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: shade++ % 256 }
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg({ quality: 40 + Math.floor(Math.random() * 50) })
    .withExif({ IFD0: { Make: crypto.randomUUID() } })
    .toBuffer()
}

/** A newsroom of one section and two authors, and accounts of every role; `writer` and `guest` write as the first author. */
export async function smallNewsroom(db: Db) {
  const sectionId = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  const [mine, theirs] = [
    await createAuthor(db, SYSTEM, { slug: 'mine', name: '深喉' }),
    await createAuthor(db, SYSTEM, { slug: 'theirs', name: '別人' }),
  ]
  const actors = {
    owner: { role: 'owner', name: '社長', authorIds: [] },
    editor: { role: 'editor', name: '編輯', authorIds: [] },
    author: { role: 'author', name: '作者', authorIds: [mine] },
    contributor: { role: 'contributor', name: '投稿人', authorIds: [mine] },
    stranger: { role: 'contributor', name: '新人', authorIds: [] },
  } satisfies Record<string, Actor>
  /** Publishes an article with this picture in its head and its body. */
  async function publishWith(picture: { id: number; hash: string }, title: string, authorId = mine): Promise<number> {
    const figure = { type: 'figure' as const, attrs: { media: picture.hash, alt: '圖', caption: '說明', credit: '' } }
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }, figure],
    }
    const id = await createDraft(db, SYSTEM, { title, body, sectionId, authorId, picture: { mediaId: picture.id, alt: '圖' } })
    await db.$transaction((tx) => setMediaUses(tx, id, [picture.id]))
    await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(Date.now() - 1_000) })
    return id
  }
  return { sectionId, mine, theirs, actors, publishWith }
}
