import { defineConfig } from 'prisma/config'

// `prisma generate`, `format` and `validate` never call the schema engine, but the CLI insists on having one
// and would download it; any executable satisfies it. Migrations are made and applied by tools of our own
// (prisma/new-migration.ts, lib/db/migrate.ts); who has the real engine may set this and use `prisma migrate deploy`.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const url = process.env.DATABASE_URL ?? 'file:./data/readon.db'
const postgresql = /^postgres(ql)?:/.test(url)

export default defineConfig({
  schema: postgresql ? 'prisma/postgresql/schema.prisma' : 'prisma/schema.prisma',
  migrations: { path: postgresql ? 'prisma/migrations/postgresql' : 'prisma/migrations/sqlite' },
  datasource: { url },
})
