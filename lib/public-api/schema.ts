import { z } from 'zod'
import { bodySchema } from '../article/body'
import { rowId } from '../row-id'

/** Answers of the public API. They are closed, so that nothing gets into one that its document does not name. */

export const LANGUAGE = 'zh-Hant-HK'
const MOST_LISTED = 50
const LISTED = 20
const SHORT = 100

const moment = z.iso.datetime({ offset: true }).describe('ISO 8601，連時區')
const pixels = z.int().positive()
const hash = z.string().regex(/^[0-9a-f]{32}$/)

const file = { url: z.url(), width: pixels, height: pixels, type: z.literal('image/jpeg') }

const place = (id: string, what: string) =>
  z.strictObject({ slug: z.string().describe(`可用作篩選的${what}名`), name: z.string(), url: z.url() }).meta({ id })

const listed = {
  id: rowId.describe('永不改變的編號'),
  url: z.url().describe('文章的正式網址；標題更改後會不同'),
  shortUrl: z.url().describe('永不改變的短網址'),
  apiUrl: z.url().describe('這個介面內的全文'),
  title: z.string(),
  summary: z.string(),
  language: z.literal(LANGUAGE),
  publishedAt: moment,
  modifiedAt: moment.describe('讀者應知的最近一次更新；從未更新的話，與 publishedAt 相同'),
  section: place('Section', '欄目'),
  author: place('Author', '作者'),
  tags: z.array(place('Tag', '標籤')),
  opinion: z.boolean().describe('欄目附有免責聲明，文章屬作者的意見'),
  picture: z
    .strictObject({ ...file, alt: z.string(), caption: z.string(), credit: z.string() })
    .nullable()
    .describe('特色圖片'),
}

const listedArticle = z.strictObject(listed).meta({ id: 'ListedArticle' })

export const articleAnswer = z
  .strictObject({
    ...listed,
    html: z.string().describe('內文的 HTML：沒有樣式和程式，網址全部完整'),
    body: bodySchema.describe('內文的結構（ProseMirror）；圖片以編碼指向 pictures'),
    pictures: z.record(hash, z.strictObject(file)).describe('內文的圖片'),
    characters: z.int().nonnegative().describe('字數'),
    disclaimer: z.string().nullable().describe('免責聲明；轉載時請一併刊出'),
  })
  .meta({ id: 'Article' })

export const listAnswer = z
  .strictObject({
    articles: z.array(listedArticle),
    next: z.url().nullable().describe('下一頁；最後一頁是 null'),
  })
  .meta({ id: 'ArticleList' })

export const problemAnswer = z
  .strictObject({ type: z.literal('about:blank'), status: z.int(), detail: z.string().describe('原因和做法') })
  .meta({ id: 'Problem' })

export type ListedArticle = z.infer<typeof listedArticle>
export type ArticleAnswer = z.infer<typeof articleAnswer>
export type ListAnswer = z.infer<typeof listAnswer>

const slug = z.string().normalize('NFC').min(1).max(SHORT)
const limit = `limit 必須是1至${MOST_LISTED}的整數。`

/** What a list may be narrowed by. A name that is not known is refused: a filter that was misspelt would show everything. */
export const listQuery = z.strictObject(
  {
    section: slug.describe('欄目的 slug').optional(),
    author: slug.describe('作者的 slug').optional(),
    tag: slug.describe('標籤的 slug').optional(),
    cursor: z.string().max(SHORT).describe('由上一頁的 next 取得').optional(),
    limit: z.coerce.number(limit).int(limit).min(1, limit).max(MOST_LISTED, limit).default(LISTED),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `不認識「${issue.keys?.join('、')}」，請參考 /api/v1/openapi.json。` : undefined,
  },
)

export type ListQuery = z.infer<typeof listQuery>
