import type { Reach } from '../../lib/article/article'

const WORDS: Record<Reach, string> = {
  unpublished: '預覽：尚未發佈，請勿轉發',
  changed: '預覽：修改尚未發佈，請勿轉發',
  public: '預覽：與讀者看到的相同',
}

/** Stands above everything on a preview, and stays in view. */
export function PreviewBanner({ reach }: { reach: Reach }) {
  return (
    <aside className="preview-banner" aria-label="預覽">
      <p>{WORDS[reach]}</p>
    </aside>
  )
}
