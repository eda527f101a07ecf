import type { Engine } from '../lib/db/engine'

/** Names of SQLite's full-text indexes. */
const fullTextIndexes = ['SearchHead', 'SearchText']

/** The tables in which SQLite keeps a full-text index (https://www.sqlite.org/fts5.html#fts5_data_structures). */
export const fullTextTables = (name: string) => [name, ...['data', 'idx', 'content', 'docsize', 'config'].map((part) => `${name}_${part}`)]

/**
 * Tables that migrations make by hand and the model does not know; without this list the next migration would drop them.
 * PostgreSQL's are written with their schema, as in `public.name`.
 */
export const externalTables: Record<Engine, string[]> = {
  sqlite: fullTextIndexes.flatMap(fullTextTables),
  postgresql: ['public.SearchText'],
}
