import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createAuthor } from '../author/commands'
import { pollTags } from '../cache/poll'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createDictionary } from '../simplified/dictionary'
import { SYSTEM } from '../user/actor'
import { actorOf, lastEntry, NEWSROOM_ROLES, refused } from '../user/test-roles'
import { addTerm, deleteTerm, updateTerm } from './commands'
import { listTerms } from './queries'
import { readWords } from './spelling'

let db: Db
const editor = actorOf('editor')

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
})

const add = (traditional: string, simplified = '') => addTerm(db, editor, { traditional, simplified })
const listed = async () => (await listTerms('')).terms.map(({ traditional, simplified }) => [traditional, simplified])

it.each(NEWSROOM_ROLES)('%s keeps the dictionary: %s', async (role, allowed) => {
  const actor = actorOf(role)
  const [known, other] = [await add('巴士'), await add('的士', '出租车')]
  const acts = [
    () => addTerm(db, actor, { traditional: '網絡' }),
    () => updateTerm(db, actor, { id: known, version: 1, simplified: '公交车' }),
    () => deleteTerm(db, actor, { id: other, version: 1 }),
  ]
  for (const act of acts) {
    if (allowed) await act()
    else await refused(db, 403, act)
  }
  const expected = allowed
    ? [
        ['網絡', ''],
        ['巴士', '公交车'],
      ]
    : [
        ['的士', '出租车'],
        ['巴士', ''],
      ]
  expect(await listed()).toEqual(expected)
})

it('takes words, once each', async () => {
  await add(' 巴士 ', ' 公交车 ')
  expect(await lastEntry(db)).toMatchObject({ action: 'addTerm', label: '巴士', after: { traditional: '巴士', simplified: '公交车' } })
  for (const traditional of ['', ' ', 'bus', '巴\n士', '長'.repeat(41), '巴士']) await refused(db, 422, () => add(traditional))
  await refused(db, 422, () => add('的士', '长'.repeat(41)))
  expect(await listed()).toEqual([['巴士', '公交车']])
})

it('takes no character that means something in a script, on either side', async () => {
  const marks = ['"', "'", '`', '\\', '$', '<', '>', '{', '}', '(', ')', '[', ']', '=', ';', '/', '*', '\u2028', '\u2029', '\u200b', '\t']
  for (const mark of marks) {
    await refused(db, 422, () => add(`分享${mark}至`))
    await refused(db, 422, () => add('分享至', `分${mark}享`))
  }
  await expect(add('分享至', '"+alert(1)+"')).rejects.toThrow('簡體只可以有文字、數字、空格和常用標點')
  const id = await add('約翰·甘迺迪（JFK）：「A-B 3.5%」', '约翰·肯尼迪（JFK）：“A-B 3.5%”')
  await refused(db, 422, () => updateTerm(db, editor, { id, version: 1, simplified: '$' }))
  expect(await listed()).toEqual([['約翰·甘迺迪（JFK）：「A-B 3.5%」', '约翰·肯尼迪（JFK）：“A-B 3.5%”']])
})

it('refuses what was made of an older entry, and says what changed', async () => {
  const id = await add('巴士')
  await updateTerm(db, editor, { id, version: 1, simplified: '公交车' })
  expect(await lastEntry(db)).toMatchObject({ action: 'updateTerm', before: { simplified: '' }, after: { simplified: '公交车' } })
  await refused(db, 409, () => updateTerm(db, editor, { id, version: 1, simplified: '大巴' }))
  await refused(db, 409, () => deleteTerm(db, editor, { id, version: 1 }))
  const entry = await lastEntry(db)
  await updateTerm(db, editor, { id, version: 2, simplified: '公交车' })
  expect(await lastEntry(db)).toEqual(entry)
  await deleteTerm(db, editor, { id, version: 2 })
  expect(await lastEntry(db)).toMatchObject({ action: 'deleteTerm', label: '巴士', before: { traditional: '巴士', simplified: '公交车' } })
  for (const act of [() => updateTerm(db, editor, { id, version: 2 }), () => deleteTerm(db, editor, { id, version: 2 })])
    await refused(db, 404, act)
})

it('the list goes on by keyset and finds words of either script', async () => {
  for (let count = 0; count < 55; count++) await add(`詞${count}`, `词${count}`)
  const first = await listTerms('')
  const second = await listTerms('', first.before ?? undefined)
  expect([first.terms.length, second.terms.length, second.before]).toEqual([50, 5, null])
  expect([(await listTerms('詞33')).terms.length, (await listTerms('词33')).terms.length]).toEqual([1, 1])
})

it('finds Latin letters in any case and width', async () => {
  await add('Wi-Fi網絡', 'WiFi网络')
  await add('巴士', 'bus')
  const found = async (words: string) => (await listTerms(words)).terms.map(({ traditional }) => traditional)
  for (const words of ['wi-fi', 'WI-FI', 'ｗｉ-Ｆｉ', 'wIFI', '網絡']) expect(await found(words)).toEqual(['Wi-Fi網絡'])
  expect(await found('BUS')).toEqual(['巴士'])
  // Not from one field into the other.
  expect(await found('巴士bus')).toEqual([])
})

it('what is converted follows the dictionary and the authors, as soon as the process has heard of a change', async () => {
  const state = { seq: 0, tags: new Map<string, number>(), polledAt: 0 }
  let reads = 0
  const dictionary = createDictionary(
    () => {
      reads++
      return readWords(db)
    },
    () => state.seq,
  )
  const convert = async (text: string) => {
    await pollTags(db, state)
    return (await dictionary()).page.text(text)
  }
  const sentence = '鄭樂後在編輯部等巴士，後來一個馬姓司機來了。'
  expect(await convert(sentence)).toBe('郑乐后在编辑部等巴士，后来一个马姓司机来了。')
  await createAuthor(db, SYSTEM, { slug: 'a', name: '鄭樂後' })
  await createAuthor(db, SYSTEM, { slug: 'b', name: '編輯部' })
  await createAuthor(db, SYSTEM, { slug: 'c', name: '馬' })
  expect(await convert(sentence)).toBe('鄭樂後在編輯部等巴士，后来一个马姓司机来了。')
  const { script, page } = await dictionary()
  expect(script.text('編輯部')).toBe('编辑部')

  const bus = await add('巴士', '公交车')
  await add('編輯部', '编辑部')
  expect(await convert(sentence)).toBe('鄭樂後在编辑部等公交车，后来一个马姓司机来了。')
  const changed = await dictionary()
  expect([changed.page.version === page.version, changed.script.version === script.version]).toEqual([false, false])
  expect(changed.script.text('巴士')).toBe('公交车')
  await updateTerm(db, editor, { id: bus, version: 1, simplified: '' })
  expect(await convert('巴士')).toBe('巴士')

  // What concerns none of its words gives the same converter as before, and nothing is read while nothing changes.
  const before = await dictionary()
  await createAuthor(db, SYSTEM, { slug: 'd', name: '麥' })
  await convert('')
  const seen = reads
  expect(await dictionary()).toBe(before)
  expect(reads).toBe(seen)
})

it('a dictionary that cannot be read is read again', async () => {
  let broken = true
  const dictionary = createDictionary(
    () => (broken ? Promise.reject(new Error('no database')) : readWords(db)),
    () => 1,
  )
  await expect(dictionary()).rejects.toThrow('no database')
  broken = false
  expect((await dictionary()).page.text('頭')).toBe('头')
})
