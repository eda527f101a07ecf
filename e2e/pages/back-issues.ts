import { createDraft } from '../../lib/article/commands'
import { publishArticle } from '../../lib/article/publishing'
import { encoded, routes } from '../../lib/routes'
import { SYSTEM } from '../../lib/user/actor'
import type { Newsroom } from '../newsroom'

/** More than a list shows on one page. */
const COUNT = 23
const MINUTE = 60_000

export interface BackIssues {
  ids: number[]
  /** Addresses of the lists that all of them stand in. */
  lists: { section: string; author: string; tag: string; archive: string }
  withdraw: () => Promise<void>
}

/** Old articles that fill more than one page of their section, author, tag and month. */
export async function publishBackIssues(newsroom: Newsroom): Promise<BackIssues> {
  const mark = crypto.randomUUID().slice(0, 8)
  const ids: number[] = []
  for (let n = 0; n < COUNT; n++) {
    const content = await newsroom.content({ title: `舊報第${n + 1}篇 ${mark}`, section: 'society', author: 'kau-heoi' })
    const id = await createDraft(newsroom.db, SYSTEM, { ...content, tags: [`舊報${mark}`] })
    // Pairs share their moment: the id decides between them.
    const publishedAt = new Date(Date.parse('2019-03-14T09:00:00+08:00') + Math.floor(n / 2) * MINUTE)
    await publishArticle(newsroom.db, SYSTEM, { id, version: 1, publishedAt })
    ids.push(id)
  }
  return {
    ids,
    lists: {
      section: routes.section('society'),
      author: routes.author('kau-heoi'),
      tag: encoded(routes.tag(`舊報${mark}`)),
      archive: routes.archive(2019, 3),
    },
    withdraw: async () => {
      for (const id of ids) await newsroom.withdraw(id, 2, '測試完畢。')
    },
  }
}
