'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { StudioIcon, type StudioIconName } from './studio-icon'

export interface Place {
  address: string
  name: string
  icon: StudioIconName
}

/** The rooms of the studio; the one that one is in is marked. */
export function StudioPlaces({ places }: { places: readonly Place[] }) {
  const path = usePathname()
  // The overview is the only address that begins all others.
  const isHere = ({ address }: Place, index: number) => path === address || (index > 0 && path.startsWith(`${address}/`))
  return (
    <ul>
      {places.map((place, index) => (
        <li key={place.address}>
          <Link href={place.address} prefetch={false} aria-current={isHere(place, index) ? 'page' : undefined}>
            <StudioIcon name={place.icon} />
            {place.name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
