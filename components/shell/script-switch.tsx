import { usePathname } from 'next/navigation'
import type { SyntheticEvent } from 'react'

/** What stands before the paths of either script, its language, and its name as it is written in it. */
const SCRIPTS = [
  ['/sc', 'zh-Hans', '简体'],
  ['', 'zh-Hant-HK', '繁體'],
] as const

const twin = (prefix: string, path: string) => prefix + path.replace(/^\/sc(?=\/|$)|^\/$/, '') || '/'

/** The same page in the other script, whichever one is shown: styles hide the link to the page itself. */
export function ScriptSwitch() {
  const path = usePathname()
  return SCRIPTS.map(([prefix, language, name]) => {
    // A reader who has read on is at another article, of which the router has not heard.
    const follow = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
      currentTarget.href = twin(prefix, location.pathname) + location.search
    }
    return (
      <a key={name} className="tool" hrefLang={language} lang={language} href={twin(prefix, path)} onFocus={follow} onPointerDown={follow}>
        {name}
      </a>
    )
  })
}
