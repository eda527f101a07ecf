'use client'

import { usePathname } from 'next/navigation'
import { Link } from '../ui/link'
import { StudioIcon, type StudioIconName } from './studio-icon'

export interface Place {
  address: string
  name: string
  icon: StudioIconName
}

/** On a phone the rooms are a row that is wider than the screen; the one that one is in comes to its middle. */
function centre(here: HTMLAnchorElement | null): void {
  const row = here?.closest('nav')
  if (!here || !row) return
  const [outer, inner] = [row.getBoundingClientRect(), here.getBoundingClientRect()]
  row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
}

/** The rooms of the studio; the one that one is in is marked. */
export function StudioPlaces({ places }: { places: readonly Place[] }) {
  const path = usePathname()
  // The overview is the only address that begins all others.
  const isHere = ({ address }: Place, index: number) => path === address || (index > 0 && path.startsWith(`${address}/`))
  return (
    <ul>
      {places.map((place, index) => {
        const here = isHere(place, index)
        return (
          <li key={place.address}>
            <Link ref={here ? centre : null} href={place.address} aria-current={here ? 'page' : undefined}>
              <StudioIcon name={place.icon} />
              {place.name}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
