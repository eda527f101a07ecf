import { QrCode } from '../ui/qr-code'

/** What an authenticator app scans, and the same to type. */
export function KeyCode({ secret, address }: { secret: string; address: string }) {
  return (
    <div className="key-code">
      <QrCode text={address} label="驗證應用程式的二維碼" />
      <p>
        用驗證應用程式掃描二維碼，或手動輸入密鑰：
        <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </div>
  )
}
