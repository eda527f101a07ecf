import type { CardPicture } from './media'

/**
 * Pixels of the file that `jpeg` names, which a small picture has fewer of than were asked for. Apart from it, because that one
 * travels to readers.
 */
export function jpegSize({ widths, width, height }: CardPicture, asked: number): { width: number; height: number } {
  const stored = widths.find((each) => each >= asked) ?? widths.at(-1) ?? asked
  return { width: stored, height: Math.round((stored * height) / width) }
}
