'use client'

import { readerRoutes } from '../../lib/reader-routes'
import type { SectionLine } from '../../lib/section/section'
import { withoutStars } from '../section/without-stars'
import { Link, OutLink } from '../ui/link'
import { Wordmark } from '../ui/wordmark'

interface Props {
  siteName: string
  /** A sentence about the site. */
  description: string
  sections: readonly SectionLine[]
  disclaimer: string | null
  /** Chosen by the newsroom: paths of the site, or addresses elsewhere. */
  links?: readonly { name: string; address: string }[]
  /** For the imprint, e.g. 2026. */
  year: number
  /** Address of the present month in the archive. */
  archive: string
}

export function Footer({ siteName, description, sections, disclaimer, links = [], year, archive }: Props) {
  return (
    <footer className="footer page">
      <div className="footer-grid">
        <div className="footer-about">
          <Link className="brand" href={readerRoutes.front()}>
            <Wordmark siteName={siteName} />
          </Link>
          <p>{description}</p>
        </div>
        <nav className="footer-links" aria-label="頁底">
          <div>
            <h2>欄目</h2>
            <ul className="columns">
              {sections.map(({ slug, name, address }) => (
                <li key={slug}>
                  <Link href={address}>{name}</Link>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h2>讀者</h2>
            <ul>
              <li>
                <Link href={archive}>過往文章</Link>
              </li>
              {links.map(({ name, address }) => (
                <li key={name + address}>
                  {address.startsWith('/') ? <Link href={address}>{name}</Link> : <OutLink href={address}>{name}</OutLink>}
                </li>
              ))}
            </ul>
          </div>
        </nav>
      </div>
      <p className="imprint">
        <span>
          © {year} {siteName}
        </span>
        {disclaimer && <span>{withoutStars(disclaimer)}</span>}
      </p>
    </footer>
  )
}
