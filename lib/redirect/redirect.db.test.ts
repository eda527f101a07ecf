import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import { actorOf, lastEntry, NEWSROOM_ROLES, refused } from '../user/test-roles'
import { addRedirect, deleteRedirect } from './commands'
import { findMoved, listRedirects } from './queries'
import { ownPath } from './redirect'

let db: Db
const editor = actorOf('editor')

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
})

const add = (from: string, to: string) => addRedirect(db, editor, { from, to })

it.each(NEWSROOM_ROLES)('%s runs redirects: %s', async (role, allowed) => {
  const actor = actorOf(role)
  const known = await add('/old', '/section/now')
  const acts = [() => addRedirect(db, actor, { from: '/about', to: '/' }), () => deleteRedirect(db, actor, { id: known })]
  for (const act of acts) {
    if (allowed) await act()
    else await refused(db, 403, act)
  }
  expect((await listRedirects('')).redirects.map(({ from }) => from)).toEqual(allowed ? ['/about'] : ['/old'])
})

describe('adding a redirect', () => {
  it('keeps no chains, in whichever order they are made', async () => {
    await add('/b', '/c')
    await add('/a', '/b')
    await add('/c', '/d')
    expect([await findMoved('/a'), await findMoved('/b'), await findMoved('/c')]).toEqual(['/d', '/d', '/d'])
    await refused(db, 422, () => add('/d', '/a'))
    await refused(db, 422, () => add('/e', '/e'))
    await refused(db, 422, () => add('/a', '/x'))
  })

  it('takes paths as people paste them, and compares them as they are meant', async () => {
    await add('/%E9%97%9C%E6%96%BC/', ' /section/now ')
    expect(await findMoved('/關於')).toBe('/section/now')
    expect(await lastEntry(db)).toMatchObject({ action: 'addRedirect', after: { from: '/關於', to: '/section/now' } })
    expect(await findMoved('/nowhere')).toBeNull()
  })

  it('takes only paths of the site that readers would be led from', async () => {
    for (const to of [
      '',
      'section/now',
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      '/a?b=c',
      '/a#b',
      '/a/../b',
      '/%E0%A4%A',
      '/a\nb',
    ])
      await refused(db, 422, () => add('/old', to))
    for (const from of ['/', '/studio/x', '/api/x', '/media/x', '/article/1-x', '/a/1'])
      await refused(db, 422, () => add(from, '/section/now'))
    await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
    await refused(db, 422, () => add('/section/now', '/'))
    await refused(db, 404, () => deleteRedirect(db, editor, { id: 999 }))
  })

  it('gives way to a section that comes to live there', async () => {
    await add('/section/life', '/')
    await createSection(db, SYSTEM, { slug: 'life', name: '生活' })
    expect(await findMoved('/section/life')).toBeNull()
  })
})

it('the list goes on by keyset and finds words', async () => {
  for (let count = 0; count < 55; count++) await add(`/old-${count}`, '/section/now')
  const first = await listRedirects('')
  const second = await listRedirects('', first.before ?? undefined)
  expect([first.redirects.length, second.redirects.length, second.before]).toEqual([50, 5, null])
  expect((await listRedirects('old-33')).redirects).toHaveLength(1)
})

it('a path is a path', () => {
  expect(['/', '/a/', '/a/b', '/Ａ'].map(ownPath)).toEqual(['/', '/a', '/a/b', '/Ａ'])
  expect(['', 'a', '//', '/a//b', '/./a', `/${'長'.repeat(300)}`].map(ownPath)).toEqual([null, null, null, null, null, null])
})
