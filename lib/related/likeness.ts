import type { Phrase } from '../search/query'
import { BREAK, isCharacter, words } from '../search/tokens'

/** So many terms of an article are looked for in others. */
const MOST_TERMS = 12
/** So much of a text is read to learn which of its terms it is about. UTF-16 units. */
const READ = 3_000

/** Characters that sentences are held together with, in the form in which words are folded: no pair with one of them is a matter. */
const BINDING = new Set(
  '的了是在和与及或也都就而不没有这那个为以于之其并但又很更最被把让给我们你他她它您说一几该若因则即且吗呢吧啊着使令什么怎样',
)

const isNumber = (word: string) => /^\p{N}+$/u.test(word)

/** What a text may be about: two characters that follow one another, and words of other scripts. */
function mattersOf(text: string): Phrase[] {
  const found = words(text)
  return found.flatMap((word, at): Phrase[] => {
    if (word === BREAK) return []
    if (!isCharacter(word)) return [...word].length > 1 && !isNumber(word) ? [[word]] : []
    const next = found[at + 1]
    const isPair = next !== undefined && isCharacter(next) && !BINDING.has(word) && !BINDING.has(next)
    return isPair ? [[word, next]] : []
  })
}

const keyOf = (phrase: Phrase) => phrase.join(' ')

/**
 * The terms by which an article may be likened to others: of its title and summary, those first that stand in the title and come
 * back in the text. How many others have them is not known here.
 */
export function termsOf({ title, summary, body }: { title: string; summary: string; body: string }): Phrase[] {
  const times = new Map<string, number>()
  for (const matter of mattersOf(body.slice(0, READ))) times.set(keyOf(matter), (times.get(keyOf(matter)) ?? 0) + 1)
  const inTitle = mattersOf(title)
  const heads = new Map([...inTitle, ...mattersOf(summary)].map((matter) => [keyOf(matter), matter]))
  const titled = new Set(inTitle.map(keyOf))
  const weight = (key: string) => (titled.has(key) ? 2 : 0) + Math.log2(1 + (times.get(key) ?? 0))
  return [...heads.keys()]
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_TERMS)
    .map((key) => heads.get(key) ?? [])
}

/** As many articles as are looked at for each thing that they may share. */
export const MOST_SHARING = 40

/** How much it says that two articles share what so many have: from nothing, where as many have it as are looked at, to much. */
export const rarity = (found: number): number => Math.log2(MOST_SHARING / Math.min(MOST_SHARING, Math.max(1, found)))

/** What two articles share is worth so much. A tag was chosen by somebody, and says something even where it stands on everything. */
export const WORTH = { tag: (found: number) => 1 + rarity(found), term: rarity, author: 1, section: 0.5 } as const

const DAY_MS = 86_400_000
const HALF_LIFE_DAYS = 120
/** What stays of an article's score however old it is. */
const AGED = 0.4

/** What is new is read rather: a share of the score, 1 for what was published now. */
export function freshness(publishedAt: Date, now: Date): number {
  const days = Math.max(0, now.getTime() - publishedAt.getTime()) / DAY_MS
  return AGED + (1 - AGED) * 2 ** (-days / HALF_LIFE_DAYS)
}
