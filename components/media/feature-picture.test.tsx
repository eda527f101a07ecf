import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FeaturePicture } from './feature-picture'

const value = { mediaId: 7, alt: '一班電車', caption: '近午夜的電車。', credit: '攝影：深喉' }
const picture = {
  id: 7,
  alt: '',
  caption: '',
  credit: '',
  hash: 'ab',
  widths: [480, 800],
  width: 1600,
  height: 900,
  focalX: 1,
  focalY: 0.5,
}
const html = (props: Partial<Parameters<typeof FeaturePicture>[0]> = {}) =>
  renderToStaticMarkup(<FeaturePicture value={value} picture={picture} onChange={() => undefined} editable {...props} />)

it('is a group called 特色圖片 with the three crops at the focal point and the words of the article', () => {
  const shown = html()
  expect(shown).toMatch(/role="group" aria-label="特色圖片"/)
  expect([...shown.matchAll(/class="numerals">([\d.]+:\d+)</g)].map((match) => match[1])).toEqual(['16:9', '1.91:1', '1:1'])
  // The square is cut from the right edge: 700 of 1600 pixels lie to the left of it.
  expect(shown).toContain(`left:${(-700 / 900) * 100}%`)
  for (const word of Object.values(value).slice(1)) expect(shown).toContain(String(word))
  for (const name of ['替代文字', '圖片說明', '來源', '更換圖片', '移除', '設定焦點']) expect(shown).toContain(name)
  expect(shown).toContain('href="/studio/media/7"')
  expect(shown).not.toContain('小於')
})

it('warns of a picture that other sites would show small, and of words that are read twice', () => {
  expect(html({ picture: { ...picture, width: 1199, height: 900 } })).toContain('1199 × 900')
  expect(html({ picture: { ...picture, width: 1200, height: 630 } })).not.toContain('too-small')
  expect(html({ value: { ...value, caption: ' 一班電車 ' } })).toContain('與圖片說明相同')
})

it('offers a picture where there is none, and nothing to who may only look', () => {
  expect(html({ value: null, picture: null })).toContain('選擇圖片')
  const looking = html({ editable: false })
  expect(looking).not.toMatch(/<button|type="file"/)
  expect(looking.match(/<(textarea|input)[^>]* disabled=""/g)).toHaveLength(3)
})
