import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countCharacters, readingMinutes } from './count'
import { suggestSummary } from './summary'

const SENTENCE = '終於，美國和北約時隔近一個月向俄方做出正式書面回應。'

describe('suggestSummary', () => {
  it.each([
    [`【本報訊】（記者陳大文報道）${SENTENCE}`],
    [`（中央社華盛頓28日電）${SENTENCE}`],
    [`本報記者陳大文報道：${SENTENCE}`],
    [`文：陳大文\n2022年01月28日 11:42\n${SENTENCE}`],
    [`攝影：李小明\n\n${SENTENCE}`],
    [`一個小標題\n${SENTENCE}`],
  ])('passes over who wrote it from where: %s', (text) => {
    expect(suggestSummary(text)).toBe(SENTENCE)
  })

  it('takes whole sentences up to eighty characters', () => {
    const sentence = '這一句剛好有二十個字連同後面的句號在內。'
    expect(sentence).toHaveLength(20)
    expect(suggestSummary(sentence.repeat(9))).toBe(sentence.repeat(4))
    expect(suggestSummary(`${sentence}\n${sentence}`)).toBe(sentence.repeat(2))
  })

  it('cuts a sentence that is longer, and says that it cut', () => {
    const summary = suggestSummary(`${'很長的一句話，'.repeat(30)}完。`)
    expect(summary).toMatch(/…$/u)
    expect(Array.from(summary).length).toBeLessThanOrEqual(80)
  })

  it('takes what there is', () => {
    expect(suggestSummary('沒有句號的一段')).toBe('沒有句號的一段')
    expect(suggestSummary(' \n\n')).toBe('')
    expect(suggestSummary('')).toBe('')
  })

  it('keeps a sentence that only begins like a byline', () => {
    expect(suggestSummary('記者在現場所見，人潮不斷。')).toBe('記者在現場所見，人潮不斷。')
    expect(suggestSummary('文：他寫得很好。')).toBe('文：他寫得很好。')
    expect(suggestSummary('（文在寅當選前的事）後來都忘了。')).toBe('（文在寅當選前的事）後來都忘了。')
  })
})

describe('the first article of the paper', () => {
  const [, , body = ''] = readFileSync('prisma/seed/articles/sealed-letter.md', 'utf8').split(/^---$/mu)
  const paragraphs = body.split(/\n+/u).filter((line) => line && !line.startsWith('!'))
  const text = paragraphs.join('\n')

  it('has 1,349 characters with its punctuation, and is read in three minutes', () => {
    // 1,349 is the length in the notes on the source, marks included. Editors count what is read aloud: without the marks.
    expect(Array.from(text.replaceAll('\n', ''))).toHaveLength(1_349)
    expect(countCharacters(text)).toBe(1_217)
    expect(readingMinutes(countCharacters(text))).toBe(3)
    expect(readingMinutes(1_349)).toBe(3)
  })

  it('is summed up by its first two sentences', () => {
    const summary = suggestSummary(text)
    expect(summary.startsWith(SENTENCE)).toBe(true)
    expect(Array.from(summary).length).toBeLessThanOrEqual(80)
  })
})
