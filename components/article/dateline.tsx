import type { Moment } from '../../lib/text/moment'

/** When it was published, and, where readers should know, when it was last changed. */
export function Dateline({ published, updated }: { published: Moment; updated: Moment | null }) {
  return (
    <p className="dateline">
      <time dateTime={published.iso}>{published.text}</time>
      {updated && (
        <span>
          最後更新：<time dateTime={updated.iso}>{updated.text}</time>
        </span>
      )}
    </p>
  )
}
