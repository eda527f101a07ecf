import { Node } from '@tiptap/core'
import { isOnPlatform } from '../../lib/article/embed-hosts'
import { EMBED_NAMES } from '../../lib/article/embeds'
import { attribute } from './attribute'

const isProvider = (name: unknown): name is keyof typeof EMBED_NAMES => typeof name === 'string' && Object.hasOwn(EMBED_NAMES, name)

/** A post or film of a platform, drawn as the card that readers see before they open it. */
export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ provider: attribute('provider'), url: attribute('url'), title: attribute('title') }),
  parseHTML: () => [
    {
      tag: 'div[data-provider]',
      getAttrs: ({ dataset: { provider, url = '' } }) => isProvider(provider) && isOnPlatform(provider, url) && null,
    },
  ],
  renderHTML({ node: { attrs }, HTMLAttributes }) {
    const name = isProvider(attrs.provider) ? EMBED_NAMES[attrs.provider] : ''
    return ['div', { ...HTMLAttributes, class: 'embed' }, ['b', {}, name], ['span', {}, attrs.title || attrs.url]]
  },
})
