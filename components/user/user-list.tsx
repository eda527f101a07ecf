import { routes } from '../../lib/routes'
import { ROLE_NAMES, type UserLine } from '../../lib/user/account'

const STATES: Record<UserLine['state'], string> = { open: '使用中', invited: '已邀請', disabled: '已停用' }

/** Who may enter the studio. */
export function UserList({ users }: { users: readonly UserLine[] }) {
  return (
    <table className="users">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">角色</th>
          <th scope="col">作者</th>
          <th scope="col">狀態</th>
          <th scope="col">最後使用</th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ id, name, email, role, authors, state, unsent, seen, secondFactor, passkeys }) => (
          <tr key={id}>
            <th scope="row">
              <a href={routes.desk.user(id)}>{name}</a>
              <small>{email}</small>
            </th>
            <td>{ROLE_NAMES[role]}</td>
            <td>{authors.length === 0 ? '—' : authors.map((author) => author.name).join('、')}</td>
            <td>
              {STATES[state]}
              {unsent && <small>邀請未能寄出</small>}
              {(secondFactor || passkeys > 0) && (
                <small>{[secondFactor && '雙重驗證', passkeys > 0 && '通行密鑰'].filter(Boolean).join('、')}</small>
              )}
            </td>
            <td>{seen ? <time dateTime={seen.iso}>{seen.text}</time> : '未登入'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
