import type { Block } from '../../lib/article/body'
import { Icon } from '../ui/icon'
import { OutLink } from '../ui/link'

type Attributes = Extract<Block, { type: 'embed' }>['attrs']

const INVITATIONS: Record<Attributes['provider'], string> = {
  youtube: '在 YouTube 觀看',
  facebook: '在 Facebook 觀看',
  instagram: '在 Instagram 觀看',
  x: '在 X 閱讀',
  threads: '在 Threads 閱讀',
}

/** What stands on another site is a link to it: nothing is fetched from there until the reader goes. */
export function Embed({ provider, url, title }: Attributes) {
  const invitation = INVITATIONS[provider]
  if (!invitation || !/^https:\/\//i.test(url)) return null
  return (
    <p>
      <OutLink className="embed" href={url}>
        <span>{title ? `${invitation}：${title}` : invitation}</span>
        <Icon name="onward" />
      </OutLink>
    </p>
  )
}
