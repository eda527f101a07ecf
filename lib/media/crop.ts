/** A rectangle in pixels of the original. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface Focused {
  width: number
  height: number
  /** What must stay in view: fractions of the width and the height. */
  focalX: number
  focalY: number
}

/** The proportions in which pictures are cut, by what they are for. */
export const CROPS = [
  { name: '首頁', label: '16:9', ratio: 16 / 9 },
  { name: '分享', label: '1.91:1', ratio: 1200 / 630 },
  { name: '縮圖', label: '1:1', ratio: 1 },
] as const

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most)

/** A stored fraction, whatever is in the database: outside of the picture there is nothing to look at. */
const fraction = (value: number) => (Number.isFinite(value) ? between(0, value, 1) : 0.5)

/**
 * The largest box of the proportion `ratio` (width by height) inside a picture, its middle as near to the focal point as the
 * edges allow. Whole pixels, at least one each way, never outside of the picture.
 */
export function cropBox(width: number, height: number, focalX: number, focalY: number, ratio: number): Box {
  const wide = width / height > ratio
  const boxWidth = wide ? between(1, Math.round(height * ratio), width) : width
  const boxHeight = wide ? height : between(1, Math.round(width / ratio), height)
  return {
    left: between(0, Math.round(fraction(focalX) * width - boxWidth / 2), width - boxWidth),
    top: between(0, Math.round(fraction(focalY) * height - boxHeight / 2), height - boxHeight),
    width: boxWidth,
    height: boxHeight,
  }
}

/** Steps between one edge and the other. */
const STEPS = 4

/**
 * Two digits, from left and from top, 0 to 4, for pages that may not carry styles: app/styles/focal.css turns them into
 * `object-position`. They say where a 16:9 crop lies; along the side that such a crop keeps whole, where the focal point does.
 * Empty for the middle, where browsers look by themselves.
 */
export function focalCode({ width, height, focalX, focalY }: Focused): string {
  const box = cropBox(width, height, focalX, focalY, 16 / 9)
  const step = (offset: number, room: number, focal: number) => Math.round((room > 0 ? offset / room : fraction(focal)) * STEPS)
  const code = `${step(box.left, width - box.width, focalX)}${step(box.top, height - box.height, focalY)}`
  return code === '22' ? '' : code
}
