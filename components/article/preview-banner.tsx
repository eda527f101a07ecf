/** Stands above everything on a preview, and stays in view. */
export function PreviewBanner() {
  return (
    <aside className="preview-banner" aria-label="預覽">
      <p>預覽：尚未發佈，請勿轉發</p>
    </aside>
  )
}
