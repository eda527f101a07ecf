import { readNewsroom } from '../../prisma/seed/files'
import { freePort } from '../readon'
import { ask } from './ask'
import { expect, sqliteIn, test } from './fixtures'
import { serverOf } from './processes'

test('what is corrected while the process is down is what the next one serves', async ({ copied, start, editorsOf }) => {
  const editors = editorsOf(sqliteIn(copied))
  const { id, address } = await editors.publish({ title: '停機之前的標題' })
  const before = await start({ dataDir: copied })
  for (const path of [address, '/', '/section/now', address]) expect((await ask(before.url, path)).text).toContain('停機之前的標題')
  expect(await before.stop()).toBe(0)

  await editors.retitle(id, 2, '停機期間改正')
  const { url } = await start({ dataDir: copied })
  const moved = await ask(url, address)
  expect(moved.status).toBe(308)
  for (const path of [String(moved.headers.location), '/', '/section/now']) {
    const { status, text } = await ask(url, path)
    expect(status).toBe(200)
    expect(text).toContain('停機期間改正')
    expect(text).not.toContain('停機之前的標題')
  }
})

test('what is withdrawn at the moment of a crash stays withdrawn', async ({ copied, start, editorsOf }) => {
  const editors = editorsOf(sqliteIn(copied))
  const { id, address } = await editors.publish({ title: '不可再見', text: '撤回以後誰也不應讀到這一句。' })
  const crashing = await start({ dataDir: copied })
  for (const path of [address, '/', '/section/now', address]) expect((await ask(crashing.url, path)).status).toBe(200)
  await editors.withdraw(id, 2, '應當事人要求撤回。')
  process.kill(serverOf(crashing.pid).pid, 'SIGKILL')
  expect(await crashing.stop()).not.toBe(0)

  const { url } = await start({ dataDir: copied })
  for (const path of [address, `/article/${id}`]) {
    const gone = await ask(url, path)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('應當事人要求撤回。')
    expect(gone.text).not.toContain('撤回以後誰也不應讀到這一句。')
  }
  expect((await ask(url, `/article/${id}/next/first`)).status).toBe(404)
  for (const path of ['/', '/section/now', '/author/newsroom']) {
    const { status, text } = await ask(url, path)
    expect(status).toBe(200)
    expect(text).not.toContain('不可再見')
  }
})

test('a loading of the demo that was killed is completed by the next start, without anything twice', async ({
  folder,
  run,
  start,
  editorsOf,
}) => {
  test.setTimeout(120_000)
  const killed = run({ dataDir: folder, port: await freePort() })
  await killed.prints('25 %')
  await killed.kill()
  const { db } = editorsOf(sqliteIn(folder))
  const half = await db.article.count()
  const { articles: demo, sections, authors } = readNewsroom(new Date())
  expect(half).toBeLessThan(demo.length)

  const { url, output } = await start({ dataDir: folder })
  expect(output()).toContain('Loading the demo newsroom')
  const articles = await db.article.findMany({
    where: { status: 'published' },
    select: { title: true, pictureId: true, readerUpdatedAt: true },
  })
  expect(articles.map(({ title }) => title).sort()).toEqual(demo.map(({ title }) => title).sort())
  expect(await db.article.count()).toBe(demo.length)
  expect(articles.filter(({ pictureId }) => pictureId === null)).toEqual([])
  expect(articles.filter(({ readerUpdatedAt }) => readerUpdatedAt).length).toBe(
    demo.filter(({ readerUpdatedAt }) => readerUpdatedAt).length,
  )
  expect([await db.section.count(), await db.author.count()]).toEqual([sections.length, authors.length])
  const front = await ask(url, '/')
  expect(front.status).toBe(200)
  const pictures = [...front.text.matchAll(/src="(\/media\/[^"]+)"/g)].map(([, src = '']) => src)
  expect(pictures.length).toBeGreaterThan(5)
  for (const src of pictures) expect((await ask(url, src)).status).toBe(200)
})
