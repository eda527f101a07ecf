import { expect, it } from 'vitest'
import { addTags, splitTags } from './tags'

it.each([
  ['韓國', [], '韓國'],
  ['韓國、', ['韓國'], ''],
  ['韓國，G7, 尹', ['韓國', 'G7'], '尹'],
  ['、、', [], ''],
])('%s', (text, whole, rest) => {
  expect(splitTags(text)).toEqual({ whole, rest })
})

it('adds each once, whatever its width and case', () => {
  expect(addTags(['G7'], ['ｇ７', ' 韓國 ', '韓國'])).toEqual({ tags: ['G7', '韓國'], left: '', refused: '' })
})

it.each([
  [['！！'], '！！', '標籤要有文字或數字。'],
  [['字'.repeat(31)], '字'.repeat(31), `標籤最多30個字，請縮短「${'字'.repeat(31)}」。`],
])('keeps what it refuses: %s', (added, left, refused) => {
  expect(addTags(['甲'], added)).toEqual({ tags: ['甲'], left, refused })
})

it('stops at twelve, and what is over is not lost', () => {
  const eleven = Array.from({ length: 11 }, (_, index) => `標籤${index}`)
  expect(addTags(eleven, ['甲', '乙', '丙'])).toEqual({ tags: [...eleven, '甲'], left: '乙、丙', refused: '標籤最多12個，請先移除一個。' })
})
