import type { PasskeyLine } from '../../lib/user/account'
import { removeOwnPasskey, renameOwnPasskey } from '../../lib/user/actions'
import { ActForm } from '../ui/act-form'
import { AddPasskey } from './add-passkey'

/** Passkeys of one's own account. */
export function Passkeys({ passkeys }: { passkeys: readonly PasskeyLine[] }) {
  return (
    <section className="desk-part" aria-labelledby="passkeys">
      <h2 id="passkeys">通行密鑰</h2>
      <p className="desk-hint">用指紋、面容或裝置的密碼登入，不用輸入電郵、密碼和驗證碼。</p>
      {passkeys.length > 0 && (
        <ul className="account-list">
          {passkeys.map(({ id, name, made, used }) => (
            <li key={id}>
              <div>
                <b>{name}</b>
                <small>
                  加入：<time dateTime={made.iso}>{made.text}</time> ·{' '}
                  {used ? <time dateTime={used.iso}>最後使用：{used.text}</time> : '未使用過'}
                </small>
              </div>
              <details>
                <summary aria-label={`更改：${name}`}>更改</summary>
                <ActForm act={renameOwnPasskey} send="改名" label={`改名：${name}`}>
                  <input type="hidden" name="passkey" value={id} />
                  <label className="field">
                    名稱
                    <input name="name" defaultValue={name} required maxLength={40} autoComplete="off" />
                  </label>
                </ActForm>
                <ActForm act={removeOwnPasskey} send="移除" label={`移除：${name}`} sure={`要移除「${name}」嗎？之後不能再用它登入。`}>
                  <input type="hidden" name="passkey" value={id} />
                </ActForm>
              </details>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey />
    </section>
  )
}
