import { routes } from '../../lib/routes'

/** Said to whoever comes with a link that does not work any more. */
export function VoidLink({ kind }: { kind: 'welcome' | 'reset' }) {
  return (
    <div className="login-form">
      <p>
        {kind === 'welcome'
          ? '這條連結已經失效或用過。請使用最新的電郵，或告訴邀請你的人再寄一次。'
          : '這條連結已經失效或用過。請使用最新的電郵，或索取新的連結。'}
      </p>
      {kind === 'reset' && (
        <a className="action" href={routes.forgotten()}>
          索取新的連結
        </a>
      )}
      <a className="door-other" href={routes.signIn()}>
        前往登入
      </a>
    </div>
  )
}
