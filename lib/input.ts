import type { z } from 'zod'
import { invalid } from './errors'

/** Validates what came from outside; the first problem becomes the sentence that the person reads. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const sentence = parsed.error.issues.map((issue) => issue.message).find((message) => /\p{Script=Han}/u.test(message))
  throw invalid(sentence ?? '輸入的資料不完整或格式不對，請檢查後再試。')
}
