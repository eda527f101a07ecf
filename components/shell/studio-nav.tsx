'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { StudioIcon, type StudioIconName } from './studio-icon'

export interface Place {
  address: string
  name: string
  icon: StudioIconName
}

/** The rooms of the studio; the one that one is in is marked. */
export function StudioPlaces({ places }: { places: readonly Place[] }) {
  const path = usePathname()
  const list = useRef<HTMLUListElement>(null)
  // On a phone the rooms are a row that is wider than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another room
  useEffect(() => {
    const row = list.current?.closest('nav')
    const here = list.current?.querySelector('[aria-current]')
    if (!row || !here) return
    const [outer, inner] = [row.getBoundingClientRect(), here.getBoundingClientRect()]
    row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
  }, [path])
  // The overview is the only address that begins all others.
  const isHere = ({ address }: Place, index: number) => path === address || (index > 0 && path.startsWith(`${address}/`))
  return (
    <ul ref={list}>
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
