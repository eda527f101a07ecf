import { HOME_AND_WORK } from './converter-home'
import { MORE_FAULTS } from './converter-more'
import { OTHER_FAULTS } from './converter-rest'
import { TIME_AND_MAKING } from './converter-time'
import { SPELLED_ONE_WAY } from './house-words'
import { finder, readTable } from './words'

export const CONVERTER_WORDS = [HOME_AND_WORK, TIME_AND_MAKING, MORE_FAULTS, OTHER_FAULTS].flatMap(readTable)
export const HOUSE_WORDS = readTable(SPELLED_ONE_WAY)

const rightWords = [...CONVERTER_WORDS, ...HOUSE_WORDS].map(({ right }) => right)
const preferred = (wrong: string, right: string) => Array.from(right).find((character, at) => character !== wrong.charAt(at)) ?? right

export const converterFaults = finder('converter', '轉換錯字', () => '簡轉繁時常見的錯誤。', CONVERTER_WORDS, rightWords)
export const houseFaults = finder(
  'house',
  '異體字',
  ({ wrong, right }) => `本報用字表用「${preferred(wrong, right)}」。`,
  HOUSE_WORDS,
  rightWords,
)
