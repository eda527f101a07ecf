/** Shown once, when they are made. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className="recovery-codes" role="status">
      <p>
        <b>復原碼只顯示這一次。</b>
        請抄下或存放在安全的地方：手機不在身邊時，每個可以代替一次驗證碼。
      </p>
      <ul aria-label="復原碼">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="acts">
        <button className="button" type="button" onClick={onDone}>
          我已記下
        </button>
      </p>
    </div>
  )
}
