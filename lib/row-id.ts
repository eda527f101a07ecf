import { z } from 'zod'

/** Ids and versions are 32-bit integers on both engines; PostgreSQL answers anything larger with an error of its own. */
const LARGEST = 2_147_483_647

/** The id of a row, or its version. */
export const rowId = z.int().positive().max(LARGEST)

/** An id as it stands in an address; 0, which nothing has, for anything else. */
export function parseId(text: string): number {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return id <= LARGEST ? id : 0
}
