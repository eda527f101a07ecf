import type { Picture } from './press'
import { emptyCinema } from './scenes/empty-cinema'
import { minibusSign } from './scenes/minibus-sign'
import { neonSign } from './scenes/neon-sign'
import { rooftopGarden } from './scenes/rooftop-garden'
import { tramNight } from './scenes/tram-night'
import { wetMarket } from './scenes/wet-market'

export const street = {
  'tram-night': tramNight,
  'neon-sign': neonSign,
  'minibus-sign': minibusSign,
  'wet-market': wetMarket,
  'rooftop-garden': rooftopGarden,
  'empty-cinema': emptyCinema,
} satisfies Record<string, Picture>
