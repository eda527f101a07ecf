/** The parser that satori draws with: what has a glyph here has one there. It comes without types. */
declare module '@shuding/opentype.js' {
  export function parse(data: ArrayBuffer): { charToGlyphIndex(character: string): number }
}
