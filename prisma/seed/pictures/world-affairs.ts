import { assemblies } from './assemblies'
import { balances } from './balances'
import { letters } from './letters'
import { newsroom } from './newsroom'
import type { Picture } from './press'

export const worldAffairs = {
  ...letters,
  ...assemblies,
  ...newsroom,
  ...balances,
} satisfies Record<string, Picture>
