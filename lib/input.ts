import type { z } from 'zod'
import { invalid, notFound } from './errors'

/** Validates what came from outside; the first problem becomes the sentence that the person reads. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const sentence = parsed.error.issues.map((issue) => issue.message).find((message) => /\p{Script=Han}/u.test(message))
  throw invalid(sentence ?? '輸入的資料不完整或格式不對，請檢查後再試。')
}

/** The id in an address; refuses what is none. */
export function idOf(text: string): number {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  if (id < 1 || id > 2_147_483_647) throw notFound('這個項目')
  return id
}
