import type { Picture } from './press'
import { hakkaRoundhouse } from './scenes/hakka-roundhouse'
import { nightReading } from './scenes/night-reading'
import { nightTrain } from './scenes/night-train'

export const journeys = {
  'night-train': nightTrain,
  'night-reading': nightReading,
  'hakka-roundhouse': hakkaRoundhouse,
} satisfies Record<string, Picture>
