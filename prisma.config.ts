import { defineConfig } from 'prisma/config'

// `prisma generate`, `format` and `validate` never call the schema engine, but the CLI insists on having one
// and would download it; any executable satisfies it. Migrations are made and applied by prisma/migrate tools of our own.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
