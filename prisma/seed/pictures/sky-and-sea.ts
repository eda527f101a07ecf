import type { Picture } from './press'
import { bulbul } from './scenes/bulbul'
import { cumulonimbus } from './scenes/cumulonimbus'
import { hikingRidge } from './scenes/hiking-ridge'
import { mangrove } from './scenes/mangrove'

export const skyAndSea = {
  cumulonimbus,
  'hiking-ridge': hikingRidge,
  mangrove,
  bulbul,
} satisfies Record<string, Picture>
