/**
 * What went wrong in the database, told by codes: several bundles each carry their own copy of Prisma's error classes,
 * so `instanceof` says no to an error from the neighbour. Codes: https://www.prisma.io/docs/orm/reference/error-reference;
 * raw queries are all P2010 and carry the driver's own error in `meta`.
 */
interface Codes {
  code: unknown
  /** Prisma's name for the driver's error. */
  kind: unknown
  /** SQLite's or PostgreSQL's own code. */
  driver: unknown
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function codesOf(error: unknown): Codes {
  // What fails at COMMIT reaches us bare, without Prisma's wrapping.
  const cause = field(field(field(error, 'meta'), 'driverAdapterError') ?? error, 'cause')
  return { code: field(error, 'code'), kind: field(cause, 'kind'), driver: field(cause, 'originalCode') }
}

/** A second row with a value that must be unique. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, kind } = codesOf(error)
  return code === 'P2002' || kind === 'UniqueConstraintViolation'
}

/** A row that others point to cannot go, or a row points to one that is not there. */
export function isForeignKeyViolation(error: unknown): boolean {
  const { code, kind } = codesOf(error)
  return code === 'P2003' || kind === 'ForeignKeyConstraintViolation'
}

/** An update, a delete or a `…OrThrow` that met no row. */
export function isNotFound(error: unknown): boolean {
  return codesOf(error).code === 'P2025'
}

/** Time-out (P1008), no free connection (P2024), no turn for a transaction or out of time in one (P2028), deadlock (P2034), too many connections (P2037). */
const busyCodes: ReadonlySet<unknown> = new Set(['P1008', 'P2024', 'P2028', 'P2034', 'P2037'])
const busyKinds: ReadonlySet<unknown> = new Set(['SocketTimeout', 'TransactionWriteConflict', 'TooManyConnections'])
/** https://www.postgresql.org/docs/15/errcodes-appendix.html: lock_not_available, query_canceled (by statement_timeout), idle_in_transaction_session_timeout. */
const busyPostgresql: ReadonlySet<unknown> = new Set(['55P03', '57014', '25P03'])

/** What pg-pool says when no connection of PostgreSQL's became free: a bare error without any code. */
const NO_CONNECTION = 'timeout exceeded when trying to connect'

/** The database had no time: nothing was written, and the same request may succeed in a moment (503 with Retry-After). */
export function isBusy(error: unknown): boolean {
  const { code, kind, driver } = codesOf(error)
  return busyCodes.has(code) || busyKinds.has(kind) || busyPostgresql.has(driver) || field(error, 'message') === NO_CONNECTION
}
