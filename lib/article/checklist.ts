import type { DeskState } from './article'
import type { Body } from './body'
import type { Content } from './schema'
import { hasWords, outsideLinks } from './text'

/** Where on the desk something is put right. */
export type Place = 'title' | 'body' | 'summary' | 'picture' | 'proofs' | 'disclaimer'

/** One point of the list before publishing. Errors block; warnings are asked about. */
export interface Check {
  level: 'ok' | 'warning' | 'error'
  sentence: string
  place: Place
}

export interface Checked {
  content: Content
  state: Pick<DeskState, 'state' | 'acceptances' | 'brokenLinks'>
  /** The section that the article is filed under now. */
  section: { disclaimer: string | null } | undefined
  /** Open suggestions of the text check. */
  suggestions: number
  /** Pixels of the feature picture; null while there is none, or they are not known yet. */
  picture: { width: number; height: number } | null
  /** Whether 我同意文責自負 is ticked now. */
  accepted: boolean
}

const TITLE_CHARACTERS = 40
const PICTURE = { width: 1_200, height: 630 } as const
/** Links that are named; the others are counted. */
const NAMED = 3

const ok = (place: Place, sentence: string): Check => ({ level: 'ok', sentence, place })
const warning = (place: Place, sentence: string): Check => ({ level: 'warning', sentence, place })
const error = (place: Place, sentence: string): Check => ({ level: 'error', sentence, place })

/** Whether the disclaimer of a section, as it is worded now, was accepted for an article under a name; true where there is none. */
export function isDisclaimerAccepted(
  { acceptances }: Pick<DeskState, 'acceptances'>,
  section: { disclaimer: string | null } | undefined,
  authorId: number,
): boolean {
  const wording = section?.disclaimer ?? null
  return wording === null || acceptances.some((one) => one.wording === wording && one.authorId === authorId)
}

function ofTitle(title: string): Check {
  const length = Array.from(title.trim()).length
  if (length === 0) return error('title', '未有標題')
  return length > TITLE_CHARACTERS ? warning('title', `標題有${length}個字，超過${TITLE_CHARACTERS}個字`) : ok('title', '標題')
}

/** The words of every picture of an article: the feature picture and the figures of the body. */
function figuresOf(body: Body): { alt: string; caption: string }[] {
  return body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs] : []))
}

function ofPictures({ content, picture }: Checked): Check[] {
  const feature = content.picture
  const figures = figuresOf(content.body)
  const found: Check[] = []
  if (!feature) found.push(warning('picture', '未有特色圖片'))
  else if (!feature.alt.trim()) found.push(warning('picture', '特色圖片未有替代文字'))
  if (feature && picture && (picture.width < PICTURE.width || picture.height < PICTURE.height))
    found.push(warning('picture', `特色圖片只有${picture.width}×${picture.height}像素，分享時最好不少於1,200×630`))
  const silent = figures.filter(({ alt }) => !alt.trim()).length
  if (silent > 0) found.push(warning('body', `內文有${silent}張圖片未有替代文字`))
  const same = [...(feature ? [feature] : []), ...figures].filter(({ alt, caption }) => alt.trim() && alt.trim() === caption.trim()).length
  if (same > 0) found.push(warning(figures.length > 0 ? 'body' : 'picture', `${same}張圖片的替代文字與說明相同`))
  return found.length > 0 ? found : [ok('picture', '特色圖片與替代文字')]
}

/** Of links that were taken out since they were tried nobody needs to hear. */
function ofLinks(tried: { url: string }[], body: Body): Check[] {
  const links = new Set(outsideLinks(body))
  const broken = tried.filter(({ url }) => links.has(url))
  if (broken.length === 0) return []
  const named = broken.slice(0, NAMED).map(({ url }) => url)
  const rest = broken.length > NAMED ? `等${broken.length}個` : ''
  return [warning('body', `連結未能打開：${named.join('、')}${rest}`)]
}

function ofDisclaimer({ content, state, section, accepted }: Checked): Check[] {
  if (!section?.disclaimer) return []
  if (accepted || isDisclaimerAccepted(state, section, content.authorId)) return [ok('disclaimer', '已同意文責自負')]
  // An update of what readers have needs it only in another section or under another name: the command knows, and says so.
  return state.state === 'published' ? [] : [error('disclaimer', '未同意文責自負')]
}

/** Everything that is looked at before an article goes out, what blocks it first. */
export function checklist(checked: Checked): Check[] {
  const { content, suggestions, state } = checked
  const all = [
    ofTitle(content.title),
    hasWords(content.body) ? ok('body', '內文') : error('body', '未有內文'),
    ...ofDisclaimer(checked),
    content.summary.trim() ? ok('summary', '摘要') : warning('summary', '未有摘要'),
    ...ofPictures(checked),
    suggestions > 0 ? warning('proofs', `校對尚有${suggestions}項未處理`) : ok('proofs', '校對'),
    ...ofLinks(state.brokenLinks, content.body),
  ]
  const order = ['error', 'warning', 'ok']
  return all.sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
}
