import { routes } from '../../lib/routes'
import { Wordmark } from '../ui/wordmark'
import { SignOut } from './sign-out'

/** Above every page of the studio: where one is, who one is, and the way out. */
export function StudioBar({ siteName, name }: { siteName: string; name: string }) {
  return (
    <header className="studio-bar">
      <a className="brand" href={routes.front()}>
        <Wordmark siteName={siteName} />
      </a>
      <nav aria-label="編輯台">
        <a href={routes.studio()}>總覽</a>
        <a href={routes.account()} title={name}>
          帳戶
        </a>
      </nav>
      <SignOut door={routes.signIn()} />
    </header>
  )
}
