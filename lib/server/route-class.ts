/** What kind of thing an address names; it decides whether an answer may be shared, and labels the access log. */
export type RouteClass = 'page' | 'preview' | 'studio' | 'api' | 'asset' | 'media' | 'next'

const under = (path: string, folder: string) => path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/')

/** Takes a normalised path. */
export function classify(path: string): RouteClass {
  if (under(path, '/_next/static') || under(path, '/sc/_next/static')) return 'asset'
  if (under(path, '/_next')) return 'next'
  if (under(path, '/media') || under(path, '/og')) return 'media'
  if (under(path, '/api')) return 'api'
  if (under(path, '/studio')) return 'studio'
  if (under(path, '/preview')) return 'preview'
  return 'page'
}

/** Where something may be written; everywhere else only reading is allowed. */
export const takesWrites = (route: RouteClass) => route === 'api' || route === 'studio'
