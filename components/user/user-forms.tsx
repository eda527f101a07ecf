import type { ReactNode } from 'react'
import type { AuthorChoice, UserLine } from '../../lib/user/account'
import {
  changeUserRole,
  disableAccount,
  enableAccount,
  inviteAgain,
  linkUserAuthors,
  removeUserFactors,
  sendResetLink,
} from '../../lib/user/actions'
import { ActForm } from '../ui/act-form'
import { AuthorField } from './author-field'
import { RoleField } from './role-field'

interface Props {
  user: UserLine
  authors: readonly AuthorChoice[]
  /** Whether it is the account of whoever is looking. */
  own: boolean
}

function Entry({ user, which }: { user: UserLine; which: ReactNode }) {
  if (user.state === 'invited')
    return (
      <ActForm act={inviteAgain} send="再寄一次邀請">
        {which}
        {user.unsent && <p>邀請寄了一天也未能寄出，已經不再嘗試。請檢查電郵地址{user.email}和郵件伺服器的設定，然後再寄一次。</p>}
        <p className="desk-hint">還沒有設定密碼。連結在72小時內有效，再寄後舊的會失效。</p>
      </ActForm>
    )
  return (
    <ActForm act={sendResetLink} send="寄出重設密碼的連結">
      {which}
      <p className="desk-hint">寄到{user.email}，一小時內有效。現時的密碼在重設前仍然可用。</p>
    </ActForm>
  )
}

/** For a person who has lost the telephone or the key that signing in asks for. */
function Factors({ user: { name, secondFactor, passkeys }, which }: { user: UserLine; which: ReactNode }) {
  const sure = `要移除${name}的雙重驗證、復原碼和通行密鑰嗎？所有裝置會登出，之後只憑密碼就可以登入。請先確認真的是本人要求的。`
  return (
    <ActForm act={removeUserFactors} send="移除雙重驗證和通行密鑰" sure={sure}>
      {which}
      <p className="desk-hint">
        {[secondFactor && '已開啟雙重驗證', passkeys > 0 && `有${passkeys}條通行密鑰`].filter(Boolean).join('，')}
        。只在本人遺失了手機或密鑰，不能登入時使用。
      </p>
    </ActForm>
  )
}

/** What an owner may do about an account. */
export function UserForms({ user, authors, own }: Props) {
  const which = <input type="hidden" name="user" value={user.id} />
  const closed = user.state === 'disabled'
  return (
    <>
      <p>
        {user.email}
        {closed && '（已停用）'}
      </p>
      <section className="desk-part" aria-labelledby="role">
        <h2 id="role">角色</h2>
        <ActForm act={changeUserRole} send="更改角色" sure={`要更改${user.name}的角色嗎？所有裝置會登出，需要重新登入。`}>
          {which}
          <RoleField chosen={user.role} />
        </ActForm>
      </section>
      <section className="desk-part" aria-labelledby="authors">
        <h2 id="authors">作者</h2>
        <ActForm act={linkUserAuthors} send="儲存作者">
          {which}
          <input type="hidden" name="from" value={user.authors.map(({ id }) => id).join()} />
          <AuthorField authors={authors} chosen={user.authors.map(({ id }) => id)} />
        </ActForm>
      </section>
      {!closed && (
        <section className="desk-part" aria-labelledby="entry">
          <h2 id="entry">登入</h2>
          <Entry user={user} which={which} />
        </section>
      )}
      {!own && (user.secondFactor || user.passkeys > 0) && (
        <section className="desk-part" aria-labelledby="factors">
          <h2 id="factors">遺失手機或密鑰</h2>
          <Factors user={user} which={which} />
        </section>
      )}
      <section className="desk-part" aria-labelledby="closing">
        <h2 id="closing">{closed ? '重新啟用' : '停用'}</h2>
        {closed ? (
          <ActForm act={enableAccount} send="重新啟用帳戶">
            {which}
          </ActForm>
        ) : (
          <ActForm
            act={disableAccount}
            send="停用帳戶"
            sure={`要停用${user.name}的帳戶嗎？所有裝置會立即登出，之後不能登入；文章會保留，帳戶可以重新啟用。`}
          >
            {which}
          </ActForm>
        )}
      </section>
    </>
  )
}
