/** Stands between two words of a title's clause: a line may break there (U+200B, zero width space). */
export const BREAK = '\u200b'
