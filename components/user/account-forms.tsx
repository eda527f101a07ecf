import type { OwnAccount } from '../../lib/user/account'
import { changeOwnPassword } from '../../lib/user/actions'
import { ActForm } from '../ui/act-form'
import { Devices } from './devices'
import { Passkeys } from './passkeys'
import { SecondFactor } from './second-factor'

/** One's own account: how one signs in, and where one is signed in. */
export function AccountForms({ account, email }: { account: OwnAccount; email: string }) {
  return (
    <>
      <section className="desk-part" aria-labelledby="password">
        <h2 id="password">更改密碼</h2>
        <ActForm act={changeOwnPassword} send="更改密碼">
          {/* So that a password manager knows whose password it is. */}
          <input type="email" autoComplete="username" defaultValue={email} hidden readOnly />
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
      <SecondFactor since={account.secondFactor?.since ?? null} codesLeft={account.secondFactor?.codesLeft ?? 0} />
      <Passkeys passkeys={account.passkeys} />
      <Devices devices={account.devices} />
    </>
  )
}
