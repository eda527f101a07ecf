import { charts } from './charts'
import { indoors } from './indoors'
import { journeys } from './journeys'
import { maps } from './maps'
import type { Picture } from './press'
import { skyAndSea } from './sky-and-sea'
import { street } from './street'
import { worldAffairs } from './world-affairs'

/** Every picture of the demo newsroom by its name. */
export const pictures: Readonly<Record<string, Picture>> = {
  ...charts,
  ...indoors,
  ...journeys,
  ...maps,
  ...skyAndSea,
  ...street,
  ...worldAffairs,
}
