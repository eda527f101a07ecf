import { createRequire } from 'node:module'
import { importRules } from './import-rules'

const FOLDERS = ['app', 'components', 'lib', 'prisma']

/** An import that a rule forbids. */
export interface Violation {
  rule: string
  from: string
  to: string
}

/**
 * Reads the imports of a tree laid out like this one and holds them against the rules. `modules` is how many files were read:
 * a cruiser that reads nothing finds nothing.
 */
export async function cruiseImports(baseDir: string): Promise<{ violations: Violation[]; modules: number }> {
  teachTsx()
  const { cruise } = await import('dependency-cruiser')
  const { output } = await cruise(
    FOLDERS,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: importRules },
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^(lib/db/generated|\\.next)/' },
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  )
  if (typeof output === 'string') throw new Error(output)
  const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { violations, modules: output.modules.filter(({ source }) => /^(app|components|lib|prisma)\//.test(source)).length }
}

type Parse = (file: string, options: object) => unknown

/**
 * dependency-cruiser reads TypeScript with swc, since TypeScript 7 has no API for it, but never tells swc that a file holds JSX.
 * It has to be told before dependency-cruiser loads it.
 */
function teachTsx(): void {
  const swc: { parseFileSync: Parse & { taught?: true } } = createRequire(import.meta.url)('@swc/core')
  if (swc.parseFileSync.taught) return
  const parse = swc.parseFileSync.bind(swc)
  swc.parseFileSync = Object.assign((file: string, options: object) => parse(file, { ...options, tsx: file.endsWith('.tsx') }), {
    taught: true as const,
  })
}
