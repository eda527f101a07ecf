/** A disclaimer as a quiet line: the stars that frame it under an article would shout in a heading or an imprint. */
export function withoutStars(disclaimer: string): string {
  return disclaimer.replace(/^[\s*＊]+|[\s*＊]+$/g, '')
}
