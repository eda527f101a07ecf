import { expect, it } from 'vitest'
import { createTextConverter } from './text'

const convert = createTextConverter([])

it.each([
  ['著名作家看著', '著名作家看着'],
  ['乾隆的乾糧與干戈', '乾隆的干粮与干戈'],
  ['這裏那裡', '这里那里'],
  ['台灣與臺灣的舞台', '台湾与台湾的舞台'],
  ['皇后在天后站之後', '皇后在天后站之后'],
  ['頭髮發現', '头发发现'],
  ['啟德啓德', '启德启德'],
  ['看着衣着與顯著', '看着衣着与显著'],
  ['佢哋喺邨口嚟㗎', '佢哋喺邨口嚟㗎'],
  ['𠮷野家的𨋢門', '𠮷野家的䢂门'],
  ['plain words, 123', 'plain words, 123'],
  ['', ''],
])('%s', (given, expected) => expect(convert(given)).toBe(expected))

it('keeps the names that it is told, the longest where several begin alike', () => {
  const own = createTextConverter([
    { traditional: '鄭樂', simplified: '鄭樂' },
    { traditional: '鄭樂後', simplified: '鄭樂後' },
    { traditional: '巴士', simplified: '公交车' },
  ])
  expect(own('鄭樂後說：巴士後面是鄭樂。')).toBe('鄭樂後说：公交车后面是鄭樂。')
  expect(own('𠮷鄭樂𠮷後')).toBe('𠮷鄭樂𠮷后')
})

it('lets what is said last of one word count', () => {
  const own = createTextConverter([
    { traditional: '編輯部', simplified: '編輯部' },
    { traditional: '編輯部', simplified: '编辑部' },
  ])
  expect(own('編輯部')).toBe('编辑部')
})
