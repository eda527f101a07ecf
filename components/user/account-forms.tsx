import { changeOwnPassword, signOutOtherDevices } from '../../lib/user/actions'
import { ActForm } from '../ui/act-form'

/** One's own password, and the other devices that one is signed in on. */
export function AccountForms() {
  return (
    <>
      <section className="desk-part" aria-labelledby="password">
        <h2 id="password">更改密碼</h2>
        <ActForm act={changeOwnPassword} send="更改密碼">
          <label className="field">
            現時的密碼
            <input name="current" type="password" autoComplete="current-password" required maxLength={200} />
          </label>
          <label className="field">
            新密碼
            <input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
          </label>
        </ActForm>
      </section>
      <section className="desk-part" aria-labelledby="devices">
        <h2 id="devices">其他裝置</h2>
        <ActForm act={signOutOtherDevices} send="登出其他裝置" />
      </section>
    </>
  )
}
