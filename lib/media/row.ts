import type { Prisma } from '../db/generated/sqlite/client'
import { type CardPicture, cardPicture, type StoredPicture, type UploadedPicture, type Variant } from './media'

/** What the studio reads of a picture. */
export const select = {
  id: true,
  hash: true,
  fileName: true,
  width: true,
  height: true,
  variants: true,
  alt: true,
  caption: true,
  credit: true,
  focalX: true,
  focalY: true,
} satisfies Prisma.MediaSelect

type Row = Prisma.MediaGetPayload<{ select: typeof select }>

/** What is read of a picture that only is to be shown. */
export const storedSelect = {
  hash: true,
  width: true,
  height: true,
  variants: true,
  focalX: true,
  focalY: true,
} satisfies Prisma.MediaSelect

export type StoredRow = Prisma.MediaGetPayload<{ select: typeof storedSelect }>

/** The variants of a row are what commands.ts wrote into it. */
export const variantsOf = (row: { variants: Prisma.JsonValue }) => row.variants as unknown as Variant[]

export const stored = (row: StoredRow): StoredPicture => ({ ...row, variants: variantsOf(row) })

/** A picture as cards show it, from its row. */
export const pictureOf = (row: StoredRow): CardPicture => cardPicture(stored(row))

export function uploaded(row: Row): UploadedPicture {
  const { id, alt, caption, credit, focalX, focalY } = row
  return { id, ...pictureOf(row), alt, caption, credit, focalX, focalY }
}
