import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import sharp, { type Sharp } from 'sharp'
import { guard } from '../media/processing'
import { card, type Drawn, overlay } from './design'
import { drawable, fontsFor } from './fonts'
import { OG_BYTES, OG_HEIGHT, OG_WIDTH, type OgFacts, type OgShape, ogCut } from './og'

const QUALITIES = [84, 76, 68, 58, 46, 34]

/** Words as a picture, without a request to anybody: letters are drawn as shapes from the font's own files. */
async function draw(drawn: Drawn, text: string): Promise<Buffer> {
  const fonts = fontsFor(text)
  const root: Drawn = {
    ...drawn,
    props: { ...drawn.props, style: { ...drawn.props.style, fontFamily: fonts.map(({ name }) => name).join(', ') } },
  }
  // What satori calls a React node is any object of this shape.
  const svg = await satori(root as never, {
    width: OG_WIDTH,
    height: OG_HEIGHT,
    fonts: fonts.map(({ name, data, weight }) => ({ name, data, weight })),
  })
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return image.asPng()
}

/** As heavy as allowed, and no heavier. */
async function encode(picture: Sharp): Promise<Buffer> {
  const { data, info } = await picture.flatten({ background: '#ffffff' }).raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  let encoded = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    encoded = await sharp(data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (encoded.byteLength <= OG_BYTES) break
  }
  return encoded
}

/** Facts in characters that can be drawn. */
const inGlyphs = (facts: OgFacts): OgFacts => ({
  ...facts,
  title: drawable(facts.title),
  siteName: drawable(facts.siteName),
  section: drawable(facts.section),
  author: drawable(facts.author),
})

/**
 * Draws a picture of an article, as JPEG: the card of shared links, 1200 x 630 pixels, or a cut of its feature picture, where it has
 * one. `photo` is the stored file that the facts name.
 */
export async function drawOg(given: OgFacts, photo: Buffer | null, shape: OgShape = 'card'): Promise<Buffer> {
  guard()
  const facts = inGlyphs(given)
  const text = `${facts.title}${facts.section}${facts.author}${facts.siteName}${facts.year ?? ''}年｜　…`
  if (!photo || !facts.picture) return encode(sharp(await draw(card(facts), text)))
  const { width = facts.picture.width, height = facts.picture.height } = await sharp(photo).metadata()
  const { box, size } = ogCut({ ...facts.picture, width, height }, shape)
  const cut = sharp(photo).extract(box).resize(size.width, size.height)
  if (shape !== 'card') return encode(cut)
  const over = overlay(facts)
  return encode(over ? sharp(await cut.png().toBuffer()).composite([{ input: await draw(over, text) }]) : cut)
}
