import { addOneRedirect, deleteOneRedirect } from '../../lib/redirect/actions'
import { MAX_PATH, type RedirectLine } from '../../lib/redirect/redirect'
import { ActForm } from '../ui/act-form'

export function NewRedirect() {
  return (
    <section className="desk-part" aria-labelledby="add">
      <h2 id="add">新增轉址</h2>
      <ActForm act={addOneRedirect} send="新增轉址">
        <label className="field">
          舊網址
          <input name="from" required maxLength={MAX_PATH * 9} placeholder="/about-us" aria-describedby="path-help" />
        </label>
        <label className="field">
          新網址
          <input name="to" required maxLength={MAX_PATH * 9} placeholder="/section/now" aria-describedby="path-help" />
        </label>
        <p className="hint" id="path-help">
          兩個都要是本站的路徑，由「/」開始。舊網址沒有頁面時，讀者會轉到新網址。
        </p>
      </ActForm>
    </section>
  )
}

/** Former addresses and where they lead. */
export function RedirectList({ redirects }: { redirects: readonly RedirectLine[] }) {
  return (
    <ul className="redirects" aria-label="轉址">
      {redirects.map(({ id, from, to }) => (
        <li key={id}>
          <p>
            <code>{from}</code>
            <span className="unseen">轉到</span>
            <code className="to">{to}</code>
          </p>
          <ActForm
            act={deleteOneRedirect}
            send="刪除"
            className="row-form"
            sure={`刪除由 ${from} 到 ${to} 的轉址？舊網址之後會是找不到頁面。`}
          >
            <input type="hidden" name="id" value={id} />
          </ActForm>
        </li>
      ))}
    </ul>
  )
}
