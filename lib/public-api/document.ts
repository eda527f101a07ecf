import { z } from 'zod'
import { routes } from '../routes'
import { MOST_PER_MINUTE } from './limits'
import { articleAnswer, listAnswer, listQuery, problemAnswer } from './schema'

type Schema = z.core.JSONSchema.BaseSchema

/** Fields may be added, which a reader of the document must bear; a moment is said by its format. */
function loosened(schema: Schema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties
  if (schema.format === 'date-time') delete schema.pattern
}

/** JSON Schemas of every answer by their names. */
function components(): Record<string, Schema> {
  const all = z.object({ listAnswer, articleAnswer, problemAnswer })
  const { $defs } = z.toJSONSchema(all, { override: ({ jsonSchema }) => loosened(jsonSchema) })
  const moved = JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/')
  const schemas: Record<string, Schema> = JSON.parse(moved)
  for (const schema of Object.values(schemas)) delete schema.id
  return schemas
}

function listParameters(): object[] {
  const { properties = {} } = z.toJSONSchema(listQuery, { io: 'input' })
  return Object.entries(properties).map(([name, given]) => {
    const { description, ...schema }: Schema = typeof given === 'object' ? given : {}
    return { name, in: 'query', ...(description === undefined ? {} : { description }), schema }
  })
}

const of = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: of('Problem') } } })

function answers(name: string, problems: Record<string, object>) {
  const headers = { etag: { description: '可用 If-None-Match 送回', schema: { type: 'string' } } }
  return {
    200: { description: '找到', headers, content: { 'application/json': { schema: of(name) } } },
    304: { description: '與 If-None-Match 所指的相同' },
    ...problems,
    429: {
      ...problem('查詢太頻密'),
      headers: { 'retry-after': { description: '多少秒後可以再試', schema: { type: 'integer' } } },
    },
  }
}

/** The public API as OpenAPI 3.1 describes it. */
export function apiDocument({ siteName, siteUrl }: { siteName: string; siteUrl: string }): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${siteName}公開介面`,
      version: '1',
      description: `已刊出的文章，只供讀取。每個網絡位址每分鐘最多查詢${MOST_PER_MINUTE}次。日後可能加入新的欄位。`,
    },
    servers: [{ url: siteUrl }],
    paths: {
      [routes.publicApi.articles()]: {
        get: {
          operationId: 'listArticles',
          summary: '文章，由新至舊',
          parameters: listParameters(),
          responses: answers('ArticleList', { 404: problem('沒有這個欄目、作者或標籤'), 422: problem('查詢的寫法不對') }),
        },
      },
      '/api/v1/articles/{id}': {
        get: {
          operationId: 'getArticle',
          summary: '一篇文章的全文',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } }],
          responses: answers('Article', { 404: problem('沒有這篇文章'), 410: problem('文章已經撤回，附編輯部的說明') }),
        },
      },
    },
    components: { schemas: components() },
  }
}
