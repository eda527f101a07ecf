import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verbs } from '../../lib/article/verbs'

/** What can be asked for. Everything is found on the disk or in the build, so that what is new is tried without being named here. */
export interface Asked {
  method: string
  path: string
}

/** Ids for addresses, by the folder that they belong in; or one for all of them. */
export type Ids = number | string | Record<string, number>

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** Puts an id where a folder's name says that one belongs. */
const filled = (path: string, ids: Ids) =>
  path.replace(/\/\([^)]+\)/g, '').replace(/([^/]+)\/\[+[^\]]+\]+/g, (_, folder: string) => {
    const id = typeof ids === 'object' ? ids[folder] : ids
    if (id === undefined) throw new Error(`no id is known for ${path}`)
    return `${folder}/${id}`
  })

/** Every method of every route below a folder of `app/`. */
function routesIn(folder: string, ids: Ids): Asked[] {
  const found = filesIn(join('app', folder)).filter((file) => /(^|\/)route\.ts$/.test(file))
  return found.flatMap((file) => {
    const path = `/${folder}/${dirname(file)}`
    const paths = path.endsWith('/[verb]') ? Object.keys(verbs).map((verb) => path.replace('[verb]', verb)) : [path]
    const methods = [...readFileSync(join('app', folder, file), 'utf8').matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)]
    return methods.flatMap(([, method = '']) => paths.map((each) => ({ method, path: filled(each, ids) })))
  })
}

/** Every method of every route for the studio's scripts. */
export const studioApi = (ids: Ids) => routesIn('api/studio', ids)

/** The same of the pages in front of its door, where nobody is signed in yet. */
export const doorApi = () => routesIn('api/door', {})

/** Every page of the studio that is for those who are signed in. */
export function studioPages(ids: Ids): string[] {
  const folder = 'app/(studio)/studio'
  const found = filesIn(folder).filter((file) => /(^|\/)page\.tsx$/.test(file))
  return found.map((file) => filled(`/studio/${dirname(file)}`.replace(/\/\.$/, ''), ids))
}

export interface ServerAction {
  id: string
  name: string
  /** A page that it can be sent to. */
  path: string
}

/** Every server action in the production build. */
export function serverActions(ids: Ids): ServerAction[] {
  const { node }: { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> } = JSON.parse(
    readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  )
  return Object.entries(node).map(([id, { workers, exportedName }]) => {
    const page = Object.keys(workers)[0] ?? ''
    return { id, name: exportedName, path: filled(`/${page}`.replace(/^\/app/, '').replace(/\/page$/, ''), ids) }
  })
}
