const header = '// Generated from ../schema.prisma by `npm run generate`. Do not edit.\n\n'

/** Turns the text of the SQLite schema into that of the PostgreSQL schema. Throws when it uses something that only one engine has. */
export function toPostgresql(schema: string): string {
  refuseSingleEngineFeatures(schema)
  const engine = replaceOnce(schema, /provider\s*=\s*"sqlite"/, 'provider = "postgresql"')
  return header + replaceOnce(engine, /output(\s*)=\s*"\.\.\/lib\/db\/generated\/sqlite"/, 'output$1= "../../lib/db/generated/postgresql"')
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0
  if (found !== 1) throw new Error(`prisma/schema.prisma must have exactly one line like ${pattern.source}; it has ${found}`)
  return text.replace(pattern, replacement)
}

function refuseSingleEngineFeatures(schema: string): void {
  // Comments may name what is banned; strings may hold `//`, so both are recognised in one pass.
  const code = schema.replace(/"(?:\\.|[^"\\])*"|\/\/.*/g, (part) => (part.startsWith('"') ? '""' : ''))
  const enums = [...code.matchAll(/^\s*enum\s+(\w+)/gm)].map((match) => match[1])
  const listed = ['String', 'Int', 'BigInt', 'Float', 'Decimal', 'Boolean', 'DateTime', 'Json', 'Bytes', ...enums].join('|')
  const banned: [RegExp, string][] = [
    [/@db\.\w+/, 'native types exist on one engine only'],
    [new RegExp(`\\b(?:${listed})\\[\\]`), 'SQLite has no scalar lists; use Json or a table'],
    [/\binsensitive\b/i, 'SQLite has no insensitive mode'],
    [/\bUnsupported\b/, 'such a column has another type on each engine'],
  ]
  for (const [pattern, reason] of banned) {
    const found = code.match(pattern)?.[0]
    if (found) throw new Error(`prisma/schema.prisma uses ${found}: ${reason}`)
  }
}
