'use client'

import { readerRoutes } from '../../lib/reader-routes'
import type { HotSpan } from '../../lib/view/hot'
import { Link } from '../ui/link'

interface Props {
  span: HotSpan
  /** What `span` is here: the page itself, or the list of which the page shows a part. */
  current: 'page' | 'true'
}

/** 24小時 and 7日, of which one is shown. */
export function HotSpans({ span, current }: Props) {
  return (
    <p className="spans">
      <Link href={readerRoutes.hot()} aria-current={span === 'day' ? current : undefined}>
        24小時
      </Link>
      <Link href={readerRoutes.hot(true)} aria-current={span === 'week' ? current : undefined}>
        7日
      </Link>
    </p>
  )
}
