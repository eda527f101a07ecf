import { type Desk, publishedIn } from '../article/test-desk'
import { createAuthor, deleteAuthor, updateAuthor } from '../author/commands'
import { addRedirect, deleteRedirect } from '../redirect/commands'
import { createSection, deleteSection, orderSections, updateSection } from '../section/commands'
import { inOrder } from '../section/section'
import { savePins, saveSite } from '../site/commands'
import { readSettings } from '../site/settings'
import { stateName } from '../site/site'
import { deleteTag, mergeTag, renameTag } from '../tag/commands'
import { addTerm, deleteTerm, updateTerm } from '../term/commands'
import { SYSTEM } from './actor'
import { type Attempt, attempt, EDITORS, nothing, shortName, slug } from './test-attempt'

const section = ({ db }: Desk) => createSection(db, SYSTEM, { slug: slug(), name: shortName() })
const order = async ({ db }: Desk) => (await db.section.findMany({ orderBy: inOrder, select: { id: true } })).map(({ id }) => id)
const author = ({ db }: Desk) => createAuthor(db, SYSTEM, { slug: slug(), name: shortName() })
const tag = ({ db }: Desk) => db.tag.create({ data: { slug: slug(), name: shortName() } })
const shown = async (desk: Desk) => {
  const { id, name } = await tag(desk)
  return { id, from: { name, articles: 0 } }
}
const redirect = ({ db }: Desk) => addRedirect(db, SYSTEM, { from: `/${slug()}`, to: '/archive' })
const term = ({ db }: Desk) => addTerm(db, SYSTEM, { traditional: `詞${shortName()}` })
const site = async ({ db }: Desk) => {
  const { pins: _, ...was } = await readSettings(db)
  return { base: stateName(was), site: { ...was, name: shortName() } }
}
const pins = async (desk: Desk) => {
  const was = await readSettings(desk.db)
  return { base: stateName(was.pins), ids: [await publishedIn(desk, 'news')] }
}

const sections: readonly Attempt[] = [
  attempt({
    command: 'createSection',
    prepare: nothing,
    run: ({ db }, actor) => createSection(db, actor, { slug: slug(), name: '新欄目' }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'updateSection',
    prepare: section,
    run: ({ db }, actor, id) => updateSection(db, actor, { id, version: 1, section: { slug: slug(), name: '改了名' } }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'orderSections',
    prepare: order,
    run: ({ db }, actor, from) => orderSections(db, actor, { from, to: from.toReversed() }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'deleteSection',
    prepare: section,
    run: ({ db }, actor, id) => deleteSection(db, actor, { id, version: 1 }),
    allowed: EDITORS,
  }),
]

const authors: readonly Attempt[] = [
  attempt({
    command: 'createAuthor',
    prepare: nothing,
    run: ({ db }, actor) => createAuthor(db, actor, { slug: slug(), name: '新作者' }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'updateAuthor',
    prepare: author,
    run: ({ db }, actor, id) => updateAuthor(db, actor, { id, version: 1, author: { slug: slug(), name: '改了名' } }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'updateAuthor',
    when: 'under whose name some of them write',
    prepare: async ({ db, authors: { own } }) => db.author.findUniqueOrThrow({ where: { id: own } }),
    run: ({ db }, actor, { id, version, slug: same }) =>
      updateAuthor(db, actor, { id, version, author: { slug: same, name: shortName() } }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'deleteAuthor',
    prepare: author,
    run: ({ db }, actor, id) => deleteAuthor(db, actor, { id, version: 1 }),
    allowed: EDITORS,
  }),
]

const tags: readonly Attempt[] = [
  attempt({
    command: 'renameTag',
    prepare: tag,
    run: ({ db }, actor, { id, name }) => renameTag(db, actor, { id, from: name, name: shortName(), slug: slug() }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'mergeTag',
    prepare: async (desk) => ({ ...(await shown(desk)), into: (await tag(desk)).name }),
    run: ({ db }, actor, made) => mergeTag(db, actor, made),
    allowed: EDITORS,
  }),
  attempt({ command: 'deleteTag', prepare: shown, run: ({ db }, actor, made) => deleteTag(db, actor, made), allowed: EDITORS }),
]

/** What the newsroom has besides articles and pictures. */
export const newsroom: readonly Attempt[] = [
  ...sections,
  ...authors,
  ...tags,
  attempt({
    command: 'addRedirect',
    prepare: nothing,
    run: ({ db }, actor) => addRedirect(db, actor, { from: `/${slug()}`, to: '/archive' }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'deleteRedirect',
    prepare: redirect,
    run: ({ db }, actor, id) => deleteRedirect(db, actor, { id }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'addTerm',
    prepare: nothing,
    run: ({ db }, actor) => addTerm(db, actor, { traditional: `詞${shortName()}` }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'updateTerm',
    prepare: term,
    run: ({ db }, actor, id) => updateTerm(db, actor, { id, version: 1, simplified: '简体' }),
    allowed: EDITORS,
  }),
  attempt({
    command: 'deleteTerm',
    prepare: term,
    run: ({ db }, actor, id) => deleteTerm(db, actor, { id, version: 1 }),
    allowed: EDITORS,
  }),
  attempt({ command: 'saveSite', prepare: site, run: ({ db }, actor, made) => saveSite(db, actor, made), allowed: EDITORS }),
  attempt({ command: 'savePins', prepare: pins, run: ({ db }, actor, made) => savePins(db, actor, made), allowed: EDITORS }),
]
