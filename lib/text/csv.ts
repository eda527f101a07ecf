/** One cell: always quoted, and with an apostrophe before what a spreadsheet would take for a formula. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** One line. */
export const csvLine = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`

/** The first line, with the mark by which spreadsheets know UTF-8. */
export const csvHead = (names: readonly string[]): string => `\uFEFF${csvLine(names)}`
