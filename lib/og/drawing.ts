import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import sharp, { type Sharp } from 'sharp'
import { cropBox } from '../media/crop'
import { guard } from '../media/processing'
import { card, type Drawn, overlay } from './design'
import { drawable, fontsFor } from './fonts'
import { OG_BYTES, OG_HEIGHT, OG_WIDTH, type OgFacts } from './og'

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

/** Draws the share picture of an article, as JPEG of 1200 x 630 pixels. `photo` is the stored file that the facts name. */
export async function drawOg(given: OgFacts, photo: Buffer | null): Promise<Buffer> {
  guard()
  const facts = inGlyphs(given)
  const text = `${facts.title}${facts.section}${facts.author}${facts.siteName}${facts.year ?? ''}年｜　…`
  if (!photo || !facts.picture) return encode(sharp(await draw(card(facts), text)))
  const { width = OG_WIDTH, height = OG_HEIGHT } = await sharp(photo).metadata()
  const { focalX, focalY } = facts.picture
  const cut = sharp(photo)
    .extract(cropBox(width, height, focalX, focalY, OG_WIDTH / OG_HEIGHT))
    .resize(OG_WIDTH, OG_HEIGHT)
  const over = overlay(facts)
  return encode(over ? sharp(await cut.png().toBuffer()).composite([{ input: await draw(over, text) }]) : cut)
}
