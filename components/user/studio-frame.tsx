import type { ReactNode } from 'react'
import { routes } from '../../lib/routes'
import { Monogram } from '../shell/monogram'
import { SkipLink } from '../shell/skip-link'
import { type Place, StudioPlaces } from '../shell/studio-nav'
import { ThemeSwitch } from '../shell/theme-switch'
import { SignOut } from './sign-out'
import { StaySignedIn } from './stay-signed-in'

interface Props {
  siteName: string
  name: string
  email: string
  /** True for those who run the newsroom, and for owners, who also run the accounts. */
  editor: boolean
  owner: boolean
  children: ReactNode
}

const { desk } = routes

function placesFor(editor: boolean, owner: boolean): Place[] {
  const places: (Place | false)[] = [
    { address: routes.studio(), name: '總覽', icon: 'overview' },
    { address: desk.articles(), name: '文章', icon: 'article' },
    { address: desk.media(), name: '媒體', icon: 'media' },
    editor && { address: desk.authors(), name: '作者', icon: 'author' },
    editor && { address: desk.sections(), name: '欄目', icon: 'section' },
    editor && { address: desk.tags(), name: '標籤', icon: 'tag' },
    owner && { address: desk.users(), name: '帳戶', icon: 'users' },
    editor && { address: desk.settings(), name: '設定', icon: 'settings' },
    editor && { address: desk.audit(), name: '紀錄', icon: 'audit' },
    { address: routes.account(), name: '我', icon: 'me' },
  ]
  return places.filter((place): place is Place => place !== false)
}

/** Round every page of the studio: its rooms at the side, and the way out. A page brings its own `<main id="main">`. */
export function StudioFrame({ siteName, name, email, editor, owner, children }: Props) {
  return (
    <div className="studio">
      <SkipLink />
      <nav className="studio-nav" aria-label="編輯台">
        <a className="mark" href={routes.front()} aria-label={`${siteName}（讀者網站）`}>
          <Monogram />
        </a>
        <StudioPlaces places={placesFor(editor, owner)} />
        <ThemeSwitch />
        <SignOut door={routes.signIn()} name={name} />
      </nav>
      <div className="desk">
        <noscript>
          <p className="unscripted">這個瀏覽器沒有開啟JavaScript：寫文章、選圖片和上載都需要它。請開啟後重新載入。</p>
        </noscript>
        <StaySignedIn email={email}>{children}</StaySignedIn>
      </div>
    </div>
  )
}
