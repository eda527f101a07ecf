import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Picture } from './picture'

const picture = { hash: 'ab', widths: [480, 800], width: 1600, height: 900 }
const html = (more: object = {}) => renderToStaticMarkup(<Picture picture={{ ...picture, ...more }} sizes="100vw" />)

it('offers AVIF before WebP where there is some, and nothing of it where there is none', () => {
  expect(html({ avif: true })).toContain(
    '<picture><source type="image/avif" srcSet="/media/ab/480.avif 480w, /media/ab/800.avif 800w" sizes="100vw"/><source type="image/webp"',
  )
  expect(html()).toMatch(/^<picture><source type="image\/webp"/)
})

it('says where to look only when that is not the middle', () => {
  expect(html({ focal: '20' })).toContain('data-focal="20"')
  expect(html()).not.toContain('data-focal')
})
