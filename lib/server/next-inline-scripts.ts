import { isReactScript } from './react-inline-runtime'

const START = '(self.__next_f=self.__next_f||[]).push([0])'
const PUSH = 'self.__next_f.push('
// Next moves icons into the head with this one (metadata-insertion/create-server-inserted-metadata).
const ICONS = `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`
const TURBOPACK = /^\(globalThis\["(TURBOPACK\w*)"\] \|\| \(globalThis\["\1"\] = \[\]\)\)\.push\((?<data>.+)\);$/

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `self.__next_f.push([1,"…"])`: a piece of the page's data. Numbers: 1 text, 2 form state, 3 bytes in base64. */
function isFlightPush(text: string): boolean {
  if (!text.startsWith(PUSH) || !text.endsWith(')')) return false
  const pushed = parsed(text.slice(PUSH.length, -1))
  if (!Array.isArray(pushed) || pushed.length !== 2) return false
  return pushed[0] === 2 || ((pushed[0] === 1 || pushed[0] === 3) && typeof pushed[1] === 'string')
}

/** Turbopack's list of the chunks that a page begins with. */
function isTurbopackList(line: string): boolean {
  const list = parsed(TURBOPACK.exec(line)?.groups?.data ?? '')
  return typeof list === 'object' && list !== null
}

/**
 * Whether an inline script has one of the shapes that Next 16.4 and React 19.3 themselves emit on a production page. The
 * variable parts have to be JSON, so a script that does anything else is not of that shape. `self.__next_s` (next/script with
 * beforeInteractive) is not among them: what it pushes is run as code.
 */
export function isFrameworkScript(text: string): boolean {
  if (text === START || text === ICONS) return true
  if (text.startsWith(`${START};`)) return isFlightPush(text.slice(START.length + 1))
  if (isFlightPush(text)) return true
  if (text.split('\n').every(isTurbopackList)) return true
  return isReactScript(text)
}
