import type { Actor } from '../user/actor'
import type { DeskArticle, DeskOptions } from './article'
import { actsOf } from './policy'

/**
 * An article that nobody has written anything of yet, filed under the section that the writer wrote in last (or the first one) and the writer's own name. Null for somebody
 * who has no name to write under, and in a newsroom without sections.
 */
export function freshArticle(actor: Actor, { sections, authors, usualSectionId }: DeskOptions): DeskArticle | null {
  const section = sections.find(({ id }) => id === usualSectionId) ?? sections[0]
  const [author] = authors
  if (!section || !author) return null
  const now = new Date()
  const subject = { status: 'draft', publishedAt: null, authorId: author.id, section: { authorsPublish: false } }
  return {
    state: {
      id: 0,
      version: 0,
      state: 'draft',
      acts: actsOf(actor, subject, now).filter((act) => act !== 'trash'),
      published: null,
      publishedWall: null,
      updated: null,
      changed: false,
      reviewNote: '',
      withdrawalNotice: null,
      acceptances: [],
      acceptance: null,
      address: null,
      previews: [],
      brokenLinks: [],
    },
    content: {
      title: '',
      summary: '',
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
      sectionId: section.id,
      authorId: author.id,
      picture: null,
      tags: [],
      share: { title: '', text: '', mediaId: null },
    },
    pictures: {},
  }
}
