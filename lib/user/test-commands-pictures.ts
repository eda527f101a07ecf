import { createHash } from 'node:crypto'
import { type Desk, draftIn } from '../article/test-desk'
import { storePicture, storeUpload } from '../media/commands'
import { deletePicture } from '../media/deleting'
import { describePicture } from '../media/describing'
import { replacePicture } from '../media/replacing'
import { setMediaUses } from '../media/uses'
import { ALL, type Attempt, attempt, EDITORS, nothing, type Signed, slug, WRITERS } from './test-attempt'

/** A row of the library without its files, which none of these commands opens. */
const picture = async ({ db }: Desk) => {
  const data = { hash: slug(), fileName: 'x.png', mime: 'image/png', bytes: 1, width: 640, height: 360, variants: [] }
  return (await db.media.create({ data })).id
}
const inArticle = async (desk: Desk) => {
  const [id, articleId] = [await picture(desk), await draftIn(desk, 'news')]
  await desk.db.$transaction((tx) => setMediaUses(tx, articleId, [id]))
  return id
}
const ofAuthor = async (desk: Desk) => {
  const id = await picture(desk)
  await desk.db.author.update({ where: { id: desk.authors.own }, data: { pictureId: id } })
  return id
}

const describe = ({ db }: Desk, actor: Signed, id: number) =>
  describePicture(db, actor, { id, version: 1, alt: '新的替代文字', caption: '', credit: '', focalX: 0.5, focalY: 0.5 })

/** Whoever may upload hears what is wrong with the file. */
const unlessNone = (error: Error) => {
  if (!error.message.includes('只接受')) throw error
}
const bytes = Buffer.from('no picture')
const received = { path: '/no/such/file', bytes: bytes.byteLength, digest: createHash('sha256').update(bytes).digest(), head: bytes }

/** Pictures of the library. */
export const pictures: readonly Attempt[] = [
  attempt({
    command: 'storePicture',
    when: 'that is none',
    prepare: nothing,
    run: ({ db }, actor) => storePicture(db, actor, { bytes, fileName: 'x.png' }).catch(unlessNone),
    allowed: ALL,
  }),
  attempt({
    command: 'storeUpload',
    when: 'that is no picture',
    prepare: nothing,
    run: ({ db }, actor) => storeUpload(db, actor, received, { fileName: 'x.png' }).catch(unlessNone),
    allowed: ALL,
  }),
  attempt({ command: 'describePicture', when: 'that stands nowhere', prepare: picture, run: describe, allowed: ALL }),
  attempt({ command: 'describePicture', when: 'in an article', prepare: inArticle, run: describe, allowed: WRITERS }),
  attempt({ command: 'describePicture', when: 'of an author', prepare: ofAuthor, run: describe, allowed: EDITORS }),
  attempt({
    command: 'replacePicture',
    prepare: async (desk) => ({ id: await inArticle(desk), byId: await picture(desk) }),
    run: ({ db }, actor, made) => replacePicture(db, actor, made),
    allowed: EDITORS,
  }),
  attempt({
    command: 'deletePicture',
    when: 'that stands nowhere',
    prepare: picture,
    run: ({ db }, actor, id) => deletePicture(db, actor, id),
    allowed: EDITORS,
  }),
]
