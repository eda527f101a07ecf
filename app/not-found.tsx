import { Notice } from '../components/shell/notice'

/**
 * The last resort. Next puts this into the data of every page, so it is small and reads nothing;
 * what readers see at an address that leads nowhere is app/(reader)/missing-page.tsx.
 */
export default function NotFound() {
  return (
    <main id="main" className="page">
      <Notice code="404" title="找不到這一頁" text="網址可能打錯了，或者文章還沒有刊出。">
        <a className="action" href="/">
          返回首頁
        </a>
      </Notice>
    </main>
  )
}
