import type { Device } from '../../lib/user/account'
import { signOutDevice, signOutOtherDevices } from '../../lib/user/actions'
import { ActForm } from '../ui/act-form'

/** Where one is signed in. */
export function Devices({ devices }: { devices: readonly Device[] }) {
  return (
    <section className="desk-part" aria-labelledby="devices">
      <h2 id="devices">已登入的裝置</h2>
      <ul className="account-list">
        {devices.map(({ id, name, address, seen, here }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <small>
                {address || '地址不明'} · {here ? '這部裝置' : <time dateTime={seen.iso}>最後使用：{seen.text}</time>}
              </small>
            </div>
            {!here && (
              <ActForm
                act={signOutDevice}
                send="登出"
                label={`登出：${name}`}
                className="row-form"
                sure={`要登出${name}嗎？那部裝置需要重新登入。`}
              >
                <input type="hidden" name="session" value={id} />
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      <ActForm act={signOutOtherDevices} send="登出其他裝置" />
    </section>
  )
}
