import type { z } from 'zod'
import { invalid, notFound } from './errors'
import { parseId } from './row-id'

/** Validates what came from outside; the first problem becomes the sentence that the person reads. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return storable(parsed.data)
  const sentence = parsed.error.issues.map((issue) => issue.message).find((message) => /\p{Script=Han}/u.test(message))
  throw invalid(sentence ?? '輸入的資料不完整或格式不對，請檢查後再試。')
}

/**
 * Text as every database keeps it: what cannot be kept, NUL and halves of characters (an emoji cut in two), becomes the sign for
 * that. PostgreSQL would refuse the whole save, and SQLite would give back something else. Given what was validated, so not too deep.
 */
function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed() as Value
  if (Array.isArray(value)) return value.map(storable) as Value
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)])) as Value
}

/** The id in an address; refuses what is none. */
export function idOf(text: string): number {
  const id = parseId(text)
  if (id === 0) throw notFound('這個項目')
  return id
}
