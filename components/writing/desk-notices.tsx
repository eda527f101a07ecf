import { useState } from 'react'
import type { Content } from '../../lib/article/schema'
import { plainText } from '../../lib/article/text'
import { StudioIcon } from '../shell/studio-icon'
import { dropCopy, type FoundCopy } from './crash-copy'
import type { Desk } from './use-desk'

/** What is written, as text: for another document, a message, or a second try. */
export const textOf = ({ title, summary, body }: Content): string => [title, summary, plainText(body)].filter(Boolean).join('\n\n')

function CopyText({ content }: { content: Content }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(textOf(content)).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <button type="button" className="button small" onClick={copy}>
        複製我的文字
      </button>
      <span role="status">{copied === true ? '已複製' : copied === false ? '未能複製，請選取文字再複製。' : ''}</span>
    </>
  )
}

function reload(sure: string): void {
  if (window.confirm(sure)) window.location.reload()
}

const time = (iso: string) => new Intl.DateTimeFormat('zh-HK', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

/** What the person at the desk must know before going on; every one says what to do. */
export function DeskNotices({ desk, onFetchBack }: { desk: Desk; onFetchBack: (copy: FoundCopy) => void }) {
  const { save, notice, copy, displacedBy, presence, looksOn, content, setCopy, setNotice } = desk
  const discard = () => {
    if (copy) dropCopy(copy.key)
    setCopy(null)
  }
  const takeOver = () => {
    if (window.confirm(`接手後，${presence?.editor ?? '對方'}的頁面會變成只可閱讀。要接手嗎？`)) void desk.takeOver()
  }
  const fetchBack = () => {
    if (!copy) return
    const sure = '這份文字寫成之後，文章又更新過。取回會以它取代現在的文字；現在的文字會留在版本紀錄，可以還原。要取回嗎？'
    if (!desk.isOlder(copy) || window.confirm(sure)) onFetchBack(copy)
  }
  return (
    <div className="desk-notices">
      {copy && (
        <section className="notice" aria-label="未儲存的文字">
          <StudioIcon name="warn" />
          <span>
            這個瀏覽器在{time(copy.at)}保留了一份未儲存的文字{copy.content.title ? `：「${copy.content.title}」` : ''}。
          </span>
          <span className="acts">
            <CopyText content={copy.content} />
            <button type="button" className="button small" onClick={fetchBack}>
              取回
            </button>
            <button type="button" className="plain" onClick={discard}>
              捨棄
            </button>
          </span>
        </section>
      )}
      {save.kind === 'conflict' && (
        <section className="notice" role="alert">
          <StudioIcon name="warn" />
          <span>{save.sentence}</span>
          <span className="acts">
            <CopyText content={content} />
            <button
              type="button"
              className="button small"
              onClick={() => reload('重新載入會以伺服器上的版本取代這頁的文字。你的文字仍留在這個瀏覽器，載入後可以取回。')}
            >
              重新載入
            </button>
          </span>
        </section>
      )}
      {(save.kind === 'failed' || save.kind === 'refused') && (
        <p className="notice" role="alert">
          <StudioIcon name="warn" />
          <span>{save.sentence}</span>
        </p>
      )}
      {displacedBy && (
        <section className="notice" role="alert">
          <StudioIcon name="warn" />
          <span>{displacedBy}已接手編輯，這一頁現在只可閱讀，你的文字仍在這裏。</span>
          <span className="acts">
            <CopyText content={content} />
            <button type="button" className="button small" onClick={() => reload('重新載入後會看到最新的版本。要重新載入嗎？')}>
              重新載入
            </button>
          </span>
        </section>
      )}
      {looksOn && !displacedBy && presence?.editor && (
        <section className="notice" role="alert">
          <StudioIcon name="warn" />
          <span>{presence.editor}正在編輯這篇文章，你現在只可閱讀。</span>
          {desk.canWrite && (
            <button type="button" className="button small" onClick={takeOver}>
              接手編輯
            </button>
          )}
        </section>
      )}
      {notice && (
        <p className="notice" role="alert">
          <StudioIcon name="warn" />
          <span>{notice}</span>
          <button type="button" className="plain" onClick={() => setNotice(null)}>
            知道了
          </button>
        </p>
      )}
    </div>
  )
}
