'use client'

import { readerRoutes } from '../../lib/reader-routes'
import type { HotSpan } from '../../lib/view/hot'
import { Link } from '../ui/link'

interface Props {
  span: HotSpan
  /** What `span` is here: the page itself, or the list of which the page shows a part. */
  current: 'page' | 'true'
  /** Slug of the section whose lists they are; of the whole site without. */
  section?: string
}

/** 24小時 and 7日, of which one is shown. */
export function HotSpans({ span, current, section }: Props) {
  return (
    <p className="spans">
      <Link href={readerRoutes.hot(false, section)} aria-current={span === 'day' ? current : undefined}>
        24小時
      </Link>
      <Link href={readerRoutes.hot(true, section)} aria-current={span === 'week' ? current : undefined}>
        7日
      </Link>
    </p>
  )
}
