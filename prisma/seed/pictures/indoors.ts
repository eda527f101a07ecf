import type { Picture } from './press'
import { bambooPole } from './scenes/bamboo-pole'
import { bookReturn } from './scenes/book-return'
import { kungfuTea } from './scenes/kungfu-tea'
import { libraryTable } from './scenes/library-table'
import { milkTea } from './scenes/milk-tea'
import { repairShop } from './scenes/repair-shop'
import { riceCooker } from './scenes/rice-cooker'
import { sourdough } from './scenes/sourdough'

export const indoors = {
  'book-return': bookReturn,
  'library-table': libraryTable,
  'repair-shop': repairShop,
  'milk-tea': milkTea,
  'kungfu-tea': kungfuTea,
  'rice-cooker': riceCooker,
  sourdough,
  'bamboo-pole': bambooPole,
} satisfies Record<string, Picture>
