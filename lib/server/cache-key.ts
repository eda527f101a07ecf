import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { pageQuery, rscMark, withRscMark } from './page-query'
import type { Target } from './request-target'
import { type RscSelection, rscMarks } from './rsc-mark'

/** What a shared render is asked for, and the name it is kept under. Two requests with one key get one answer. */
export interface PageRequest {
  key: string
  /** Path and query as Next gets them. */
  url: string
  /** The headers that choose between a page, its RSC form and its segments. Nothing about the visitor. */
  headers: Readonly<Record<string, string>>
  rsc: boolean
}

/** A mark that does not fit: the browser is sent to the right one. */
export interface PageRedirect {
  location: string
}

const NONE: Readonly<Record<string, string>> = Object.freeze({})
const LONG_KEY = 512

// A header that was sent twice is an array or a list to Node; Next reads neither as a selection.
const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

function selectionOf(headers: IncomingHttpHeaders): RscSelection {
  const prefetch = single(headers['next-router-prefetch'])
  return {
    prefetch: prefetch === '1' || prefetch === '2' || prefetch === '3' ? prefetch : undefined,
    segment: single(headers['next-router-segment-prefetch']) || undefined,
    stateTree: single(headers['next-router-state-tree']),
    nextUrl: single(headers['next-url']),
  }
}

/** The key of a whole page. The RSC headers mean nothing without `rsc: 1`, so they neither reach Next nor the key. */
export function htmlRequest(target: Target): PageRequest {
  const query = pageQuery(target.path, target.query)
  const url = query === '' ? target.path : `${target.path}?${query}`
  return { key: url, url, headers: NONE, rsc: false }
}

/** The key of an RSC answer; a full page can never be found under it. */
export function rscRequest(target: Target, headers: IncomingHttpHeaders): PageRequest | PageRedirect {
  const selection = selectionOf(headers)
  const marks = rscMarks(selection)
  const mark = rscMark(target.query)
  if (mark !== marks.current && mark !== marks.legacy) return { location: `${target.path}?${withRscMark(target.query, marks.current)}` }
  const url = `${target.path}?${withRscMark(pageQuery(target.path, target.query), marks.current)}`
  const selected: Record<string, string> = { rsc: '1' }
  if (selection.prefetch !== undefined) selected['next-router-prefetch'] = selection.prefetch
  if (selection.segment !== undefined) selected['next-router-segment-prefetch'] = selection.segment
  if (selection.stateTree !== undefined) selected['next-router-state-tree'] = selection.stateTree
  if (selection.nextUrl !== undefined) selected['next-url'] = selection.nextUrl
  // Next's mark is 96 bits over a joined string and so no name for an answer; a line feed cannot occur in any of the parts.
  const whole = [url, ...Object.entries(selected).map(([name, value]) => `${name}:${value}`)].join('\n')
  const key = whole.length > LONG_KEY ? `${target.path}\n${createHash('sha256').update(whole).digest('base64')}` : whole
  return { key, url, headers: selected, rsc: true }
}
