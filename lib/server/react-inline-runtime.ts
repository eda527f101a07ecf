import { createHash } from 'node:crypto'

/** A piece of script that React's server renderer puts into a page, known by its beginning, its length and its SHA-256. */
interface Known {
  start: string
  length: number
  sha256: string
}

// Taken from react-dom-server 19.3.1 as Next 16.4.6 bundles it; a test finds each of them there and fails when React is upgraded.
// React's transition runtime ($RV with view transitions) is left out: no page of ours uses it.
const DEFINITIONS: readonly Known[] = [
  { start: '$RS=function(a,b){', length: 193, sha256: 'rkPyhj2kmK5uKX6SivS3u1ga+pNajy8xBWBiEPXhNMA=' },
  { start: '$RB=[];$RV=functio', length: 829, sha256: 'ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY=' },
  { start: '$RM=new Map;$RR=fu', length: 1105, sha256: 'QwTTcUY6X/W9qbI8vPXdsBAoBq5Xi/MvMAMV2FEeJpk=' },
  { start: '$RX=function(b,c,d', length: 200, sha256: '5TqIdh80KgjiD5uUtz2OhDa5DlGt33xJV6lK4XUE+Yo=' },
]

const WHOLE: readonly Known[] = [
  { start: 'requestAnimationFrame(', length: 57, sha256: '7mu4H06fwDCjmnxxr/xNHyuQC6pLTHr4M2E4jXw5WZs=' },
  { start: 'addEventListener("submit",', length: 364, sha256: 'CwHpiObGc0Kj6qtRFzUVGqk0apwmCrylJaQU+RajuJ0=' },
]

const CALL = /^\$R[CSXR]\((?<data>[\s\S]*)\)$/

function begins(text: string, known: Known): boolean {
  if (!text.startsWith(known.start)) return false
  return createHash('sha256').update(text.slice(0, known.length)).digest('base64') === known.sha256
}

/** Whether a text is a list of JSON values and nothing else, so that calling one of React's functions with it runs no foreign code. */
function isData(text: string): boolean {
  try {
    JSON.parse(`[${text}]`)
    return true
  } catch {
    return false
  }
}

/** Whether an inline script is exactly what React emits: its own definitions, then one call of them with plain data. */
export function isReactScript(text: string): boolean {
  if (WHOLE.some((known) => text.length === known.length && begins(text, known))) return true
  let rest = text
  for (;;) {
    const definition = DEFINITIONS.find((known) => begins(rest, known))
    if (definition === undefined) break
    // One of React's definitions is followed by a second semicolon.
    rest = rest.slice(definition.length).replace(/^;/, '')
  }
  const data = CALL.exec(rest)?.groups?.data
  return data !== undefined && isData(data)
}
