import type { Block, Body, ListItem } from '../../lib/article/body'
import type { CardPicture } from '../../lib/media/media'
import { BodyInline } from './body-inline'
import { Embed } from './embed'
import { Plate } from './plate'

interface Context {
  /** Every picture of the body by its hash. */
  pictures: Record<string, CardPicture>
  /** Headings of a fed article stand one level deeper, under its own title. */
  fed: boolean
}

function Items({ items, ...context }: Context & { items: readonly ListItem[] }) {
  return items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stored body never changes its order on a page
    <li key={index}>
      <Blocks blocks={item.content} {...context} />
    </li>
  ))
}

function BlockView({ block, ...context }: Context & { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <BodyInline content={block.content} />
        </p>
      )
    case 'heading': {
      const minor = block.attrs.level === 3
      const Heading = context.fed ? (minor ? 'h4' : 'h3') : minor ? 'h3' : 'h2'
      return (
        <Heading className={minor ? 'minor' : undefined}>
          <BodyInline content={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} {...context} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.attrs?.start}>
          <Items items={block.content} {...context} />
        </ol>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} {...context} />
        </blockquote>
      )
    case 'figure': {
      const { media, alt, caption, credit } = block.attrs
      const picture = Object.hasOwn(context.pictures, media) ? context.pictures[media] : undefined
      // The same picture may stand twice with other words; a caption that repeats the alternative text would be read twice.
      return picture ? <Plate picture={{ ...picture, alt: alt.trim() === caption.trim() ? '' : alt, caption, credit }} /> : null
    }
    case 'horizontalRule':
      return <hr />
    case 'embed':
      return <Embed {...block.attrs} />
    default:
      // A node that this version does not know, from a newer one: nothing is better than a wrong guess.
      block satisfies never
      return null
  }
}

function Blocks({ blocks, ...context }: Context & { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a stored body never changes its order on a page
  return blocks.map((block, index) => <BlockView key={index} block={block} {...context} />)
}

/** The text of an article: our own JSON becomes elements, never HTML. */
export function ArticleBody({ body, ...context }: Context & { body: Body }) {
  return (
    <div className="article-body">
      <Blocks blocks={body.content} {...context} />
    </div>
  )
}
