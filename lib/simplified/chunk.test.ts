import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { convertChunk } from './chunk'
import { createTextConverter } from './text'

it('finds no word that begins inside an escape', () => {
  const text = createTextConverter([
    { traditional: 'n頭條', simplified: 'x头条' },
    { traditional: '00頭條', simplified: '头' },
    { traditional: 'T恤', simplified: '短袖' },
  ])
  const script = String.raw`['\n頭條', "\u4e00頭條", "\u{4e00}頭條", '\xd700頭條', '\\T恤', 'T恤']`
  expect(runInNewContext(convertChunk(script, text))).toEqual(['\n头条', '一头条', '一头条', '\xd7头', '\\短袖', '短袖'])
})
