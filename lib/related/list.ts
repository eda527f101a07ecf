import { z } from 'zod'

const list = z.array(z.int().positive())

/** The ids of a stored list; none of what is no list. */
export const readIds = (stored: unknown): number[] => list.safeParse(stored).data ?? []
