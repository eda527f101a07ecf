import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verbs } from '../../lib/article/verbs'

/** What can be asked for. Everything is found on the disk or in the build, so that what is new is tried without being named here. */
export interface Asked {
  method: string
  path: string
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** Puts an id where a folder's name says that one belongs. */
const filled = (path: string, id: number) => path.replace(/\[+[^\]]+\]+/g, String(id)).replace(/\/\([^)]+\)/g, '')

/** Every method of every route for the studio's scripts. */
export function studioApi(id: number): Asked[] {
  const folder = 'app/api/studio'
  const found = filesIn(folder).filter((file) => /(^|\/)route\.ts$/.test(file))
  return found.flatMap((file) => {
    const path = `/api/studio/${dirname(file)}`
    const paths = path.endsWith('/[verb]') ? Object.keys(verbs).map((verb) => path.replace('[verb]', verb)) : [path]
    const methods = [...readFileSync(join(folder, file), 'utf8').matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)]
    return methods.flatMap(([, method = '']) => paths.map((each) => ({ method, path: filled(each, id) })))
  })
}

/** Every page of the studio that is for those who are signed in. */
export function studioPages(id: number): string[] {
  const folder = 'app/(studio)/studio'
  const found = filesIn(folder).filter((file) => /(^|\/)page\.tsx$/.test(file))
  return found.map((file) => filled(`/studio/${dirname(file)}`.replace(/\/\.$/, ''), id))
}

export interface ServerAction extends Asked {
  id: string
  name: string
}

/** Every server action in the production build, with a page that it can be sent to. */
export function serverActions(id: number): ServerAction[] {
  const { node }: { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> } = JSON.parse(
    readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  )
  return Object.entries(node).map(([action, { workers, exportedName }]) => {
    const page = Object.keys(workers)[0] ?? ''
    return { id: action, name: exportedName, method: 'POST', path: filled(`/${page}`.replace(/^\/app/, '').replace(/\/page$/, ''), id) }
  })
}
