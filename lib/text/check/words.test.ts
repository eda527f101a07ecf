import { expect, it } from 'vitest'
import { checkText } from './check'
import { CONVERTER_WORDS, HOUSE_WORDS } from './wrong-words'

const ALL = [...CONVERTER_WORDS, ...HOUSE_WORDS]
const found = (text: string) =>
  checkText([text]).flatMap(({ rule, found, replacement }) => (rule === 'converter' || rule === 'house' ? [`${found} ${replacement}`] : []))

it('knows at least 150 faults of converters, each once', () => {
  expect(CONVERTER_WORDS.length).toBeGreaterThanOrEqual(150)
  expect(new Set(ALL.map(({ wrong }) => wrong)).size).toBe(ALL.length)
  expect(ALL.filter(({ wrong, right }) => wrong.length < 2 || right === '' || wrong === right)).toEqual([])
})

it('finds every wrong word in a sentence', () => {
  for (const { wrong, right } of ALL) expect(found(`甲${wrong}丁`)).toEqual([`${wrong} ${right}`])
})

it('finds no fault with any right word', () => {
  for (const { right } of ALL) expect(found(`甲${right}丁`)).toEqual([])
})

it('leaves a word alone where its neighbours say that it is right', () => {
  for (const { wrong, right, after, before, yet } of ALL) {
    const harmless = [...Array.from(after, (character) => character + wrong), ...Array.from(before, (character) => wrong + character)]
    for (const text of harmless) expect(found(`「${text}」`)).not.toContain(`${wrong} ${right}`)
    for (const word of yet) expect(found(`「${wrong}${word}」`)).toEqual([`${wrong} ${right}`])
  }
})

/** 餅乾線索: 乾線 would be mended to 幹線, which would spoil 餅乾, which would be mended to 餅乾, and so for ever. */
it('never spoils a right word to mend its neighbour', () => {
  const rights = [...new Set(ALL.map(({ right }) => right))]
  const spoiled: string[] = []
  for (const { wrong, right } of ALL) {
    for (const good of rights) {
      for (let shared = 1; shared < Math.min(wrong.length, good.length); shared++) {
        const changesEnd = wrong.slice(-shared) !== right.slice(-shared)
        const changesStart = wrong.slice(0, shared) !== right.slice(0, shared)
        const before = wrong.slice(0, -shared) + good
        const after = good + wrong.slice(shared)
        if (changesEnd && good.startsWith(wrong.slice(-shared)) && found(before).includes(`${wrong} ${right}`))
          spoiled.push(`${before}: ${wrong}`)
        if (changesStart && good.endsWith(wrong.slice(0, shared)) && found(after).includes(`${wrong} ${right}`))
          spoiled.push(`${after}: ${wrong}`)
      }
    }
  }
  expect(spoiled).toEqual([])
})
