declare module 'vnu-jar' {
  /** Where the checker is, as a String object. */
  const path: { toString(): string }
  export = path
}
