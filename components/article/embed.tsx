import type { Block } from '../../lib/article/body'
import { embedFrame } from '../../lib/article/embed-frame'
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

/**
 * What stands on another site is a quiet card. Nothing is fetched from there until the reader opens it: the frame has no address
 * before that (the boot script gives it one). Where no script runs, the link remains.
 */
export function Embed({ provider, url, title }: Attributes) {
  const invitation = INVITATIONS[provider]
  if (!invitation || !/^https:\/\//i.test(url)) return null
  const words = title ? `${invitation}：${title}` : invitation
  const frame = embedFrame(provider, url)
  if (!frame)
    return (
      <p>
        <OutLink className="embed" href={url} data-address={url}>
          <span>{words}</span>
          <Icon name="onward" />
        </OutLink>
      </p>
    )
  return (
    <details className={`embedded ${provider}`}>
      <summary className="embed" data-address={url}>
        <span>{words}</span>
        <Icon name="onward" />
      </summary>
      {/* YouTube refuses to play for a page that does not say where it is, so the referrer is the site's name and no more. */}
      <iframe
        data-src={frame}
        title={words}
        referrerPolicy="strict-origin-when-cross-origin"
        sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation"
        allow="fullscreen; picture-in-picture; encrypted-media"
      />
      <OutLink href={url}>{invitation}</OutLink>
    </details>
  )
}
