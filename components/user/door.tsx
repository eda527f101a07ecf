import type { ReactNode } from 'react'
import { routes } from '../../lib/routes'
import { SkipLink } from '../shell/skip-link'
import { Wordmark } from '../ui/wordmark'

interface Props {
  siteName: string
  title: string
  children: ReactNode
}

/** Pages in front of the studio: the way in, and what helps when it is shut. */
export function Door({ siteName, title, children }: Props) {
  return (
    <>
      <SkipLink />
      <main id="main" className="login" tabIndex={-1}>
        <a className="brand" href={routes.front()}>
          <Wordmark siteName={siteName} />
        </a>
        <h1>{title}</h1>
        {children}
        <noscript>
          <p>編輯台需要JavaScript，請在瀏覽器開啟後重新載入。</p>
        </noscript>
      </main>
    </>
  )
}
