import NextLink from 'next/link'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'prefetch'> & { href: string }

/**
 * The one way to link inside the site. It never prefetches: a list of forty titles would fetch forty articles
 * that nobody asked for.
 */
export function Link(props: Props) {
  return <NextLink {...props} prefetch={false} />
}

/** A link to somebody else's site, which learns nothing about this window. */
export function OutLink(props: Omit<ComponentProps<'a'>, 'rel'>) {
  return <a {...props} rel="noopener" />
}
