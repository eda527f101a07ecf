import type { AuthorChoice } from '../../lib/user/account'
import { invite } from '../../lib/user/actions'
import { ActForm } from '../ui/act-form'
import { AuthorField } from './author-field'
import { RoleField } from './role-field'

/** Opens an account for a colleague, who chooses the password with the link in a letter. */
export function InviteForm({ authors }: { authors: readonly AuthorChoice[] }) {
  return (
    <section className="desk-part" aria-labelledby="invite">
      <h2 id="invite">邀請同事</h2>
      <ActForm act={invite} send="寄出邀請">
        <label className="field">
          姓名
          <input name="name" required maxLength={60} autoComplete="off" />
        </label>
        <label className="field">
          電郵
          <input name="email" type="email" required maxLength={254} autoComplete="off" />
        </label>
        <RoleField chosen="author" />
        <AuthorField authors={authors} chosen={[]} />
        <label className="tick">
          <input type="checkbox" name="new-author" />
          以這個姓名新增作者
        </label>
      </ActForm>
    </section>
  )
}
