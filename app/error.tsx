'use client'

import { Notice } from '../components/shell/notice'

/** Shown in the place of a page whose rendering failed. Next has logged why. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="page">
      <Notice code="500" title="這一頁暫時打不開" text="我們已經記下這個問題。請稍後再試，或先看看其他文章。">
        <button type="button" className="action" onClick={reset}>
          再試
        </button>
        <a className="action" href="/">
          返回首頁
        </a>
      </Notice>
    </main>
  )
}
