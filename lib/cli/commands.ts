import type { Run } from './command'

/** A command of `npm run readon`. */
export interface Command {
  /** What stands behind the command's name, e.g. `--articles N`. */
  usage: string
  /** One sentence for `--help`. */
  about: string
  /** Loaded when it is called, so that `--help` is quick and works with an environment that is wrong. */
  load(): Promise<Run>
}

export const commands: Record<string, Command> = {
  migrate: {
    usage: '',
    about: 'Brings the database up to date; a SQLite file is made when it is missing.',
    load: async () => (await import('./migrate')).runMigrate,
  },
  seed: {
    usage: '--demo',
    about: 'Loads the demo newsroom into an empty database, or completes a loading that was interrupted.',
    load: async () => (await import('./seed')).runSeed,
  },
  generate: {
    usage: '--articles N',
    about: 'Adds N published articles of synthetic text (1 to 1,000,000), for load tests. No command takes them away again.',
    load: async () => (await import('./generate')).runGenerate,
  },
  reindex: {
    usage: '',
    about: 'Makes the index for searching anew, while readers go on searching in it; for when they do not find what is there.',
    load: async () => (await import('./reindex')).runReindex,
  },
  user: {
    usage:
      'create --email A --role R [--name N] [--password-stdin] | invite --email A --role R [--name N] | list | reset-password --email A [--password-stdin] | remove-factors --email A | disable --email A',
    about:
      'Opens an account (owner, editor, author or contributor) with a password or by a letter, lists all, gives one a new password, takes a lost second factor and the passkeys from it, or closes it; the last three sign it out everywhere.',
    load: async () => (await import('./user')).runUser,
  },
  doctor: {
    usage: '',
    about: 'Looks at what the program needs (environment, folders, database, jobs, disk) and says what is wrong; changes nothing.',
    load: async () => (await import('./doctor')).runDoctor,
  },
}
