import { alishanRail } from './alishan'
import { farLines } from './far-lines'
import type { Picture } from './press'
import { seaLanes } from './sea-lanes'
import { waters } from './waters'

export const maps = {
  ...seaLanes,
  ...farLines,
  ...waters,
  'alishan-rail': alishanRail,
} satisfies Record<string, Picture>
