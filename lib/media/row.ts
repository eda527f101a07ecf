import type { Prisma } from '../db/generated/sqlite/client'
import { cardPicture, type UploadedPicture, type Variant } from './media'

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

/** The variants of a row are what commands.ts wrote into it. */
export const variantsOf = (row: { variants: Prisma.JsonValue }) => row.variants as unknown as Variant[]

export function uploaded(row: Row): UploadedPicture {
  const { id, alt, caption, credit, focalX, focalY } = row
  return { id, ...cardPicture({ ...row, variants: variantsOf(row) }), alt, caption, credit, focalX, focalY }
}
