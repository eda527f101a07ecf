import { Notice } from '../../../../components/shell/notice'
import { routes } from '../../../../lib/routes'

/** The same for an address that was never given out, has expired or was revoked. */
export default function NotFound() {
  return (
    <main id="main" className="page">
      <Notice code="404" title="找不到這個預覽" text="預覽連結可能已經過期或被撤銷。請向給你連結的人要一個新的。">
        <a className="action" href={routes.front()}>
          返回首頁
        </a>
      </Notice>
    </main>
  )
}
