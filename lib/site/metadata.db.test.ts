import { expect, it, onTestFinished } from 'vitest'
import { openDesk } from '../article/test-desk'
import { SHARE_PICTURE_KEY } from '../media/media'
import { pageMetadata } from './metadata'

it('says of a page what it is called, where it is and whose it is, with the picture of the site at its size', async () => {
  const desk = await openDesk()
  onTestFinished(desk.close)
  expect((await pageMetadata('/', { feedOf: '/' })).openGraph).toMatchObject({ title: '往下看', images: [] })
  const variants = [{ width: 1200, height: 630, format: 'webp', bytes: 1 }]
  const data = { hash: 'c'.repeat(32), fileName: 'site.png', mime: 'image/png', width: 2400, height: 1260, bytes: 1, variants }
  const { id } = await desk.db.media.create({ data })
  await desk.db.setting.create({ data: { key: SHARE_PICTURE_KEY, value: id } })
  const told = { title: '國際', description: '關於「國際」的文章', feedOf: '/section/國際' }
  expect(await pageMetadata('/section/國際/before/x-1', told)).toEqual({
    title: '國際',
    description: '關於「國際」的文章',
    alternates: {
      canonical: `/section/${encodeURI('國際')}/before/x-1`,
      languages: {
        'zh-Hant-HK': `/section/${encodeURI('國際')}/before/x-1`,
        'zh-Hans': `/sc/section/${encodeURI('國際')}/before/x-1`,
        'x-default': `/section/${encodeURI('國際')}/before/x-1`,
      },
      types: {
        'application/rss+xml': `/section/${encodeURI('國際')}/feed.xml`,
        'application/feed+json': `/section/${encodeURI('國際')}/feed.json`,
      },
    },
    openGraph: {
      type: 'website',
      siteName: '往下看',
      locale: 'zh_HK',
      title: '國際',
      description: '關於「國際」的文章',
      url: `/section/${encodeURI('國際')}/before/x-1`,
      images: [{ url: `/media/${'c'.repeat(32)}/1200.jpg`, width: 1200, height: 630, type: 'image/jpeg', alt: '往下看' }],
    },
  })
})
