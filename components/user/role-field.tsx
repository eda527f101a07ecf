import { ROLE_HINTS, ROLE_NAMES } from '../../lib/user/account'
import type { Role } from '../../lib/user/actor'
import { ROLES } from '../../lib/user/schema'

/** What an account may do. */
export function RoleField({ chosen }: { chosen: Role }) {
  return (
    // Chosen anew, when the account has another role than the page began with.
    <label className="field" key={chosen}>
      角色
      <select name="role" defaultValue={chosen}>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {ROLE_NAMES[each]}：{ROLE_HINTS[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
