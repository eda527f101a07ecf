import type { Attempt } from './test-attempt'
import { accounts } from './test-commands-accounts'
import { articles } from './test-commands-articles'
import { lists } from './test-commands-lists'
import { newsroom } from './test-commands-newsroom'
import { own } from './test-commands-own'
import { pictures } from './test-commands-pictures'

/** Every command that people can reach. Whoever adds a command adds it to its list; may.db.test.ts looks for those that are missing. */
export const attempts: readonly Attempt[] = [...articles, ...lists, ...newsroom, ...pictures, ...accounts, ...own]
