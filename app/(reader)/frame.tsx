import type { ReactNode } from 'react'
import { Footer } from '../../components/shell/footer'
import { Masthead } from '../../components/shell/masthead'
import { SkipLink } from '../../components/shell/skip-link'
import type { ArticleCard } from '../../lib/article/article'
import { env } from '../../lib/env'
import { routes } from '../../lib/routes'
import { getSite } from '../../lib/site/queries'
import { type Edition, editionOf } from '../../lib/text/edition'

interface Props {
  /** Slug of the section that the page belongs to, or the address of 熱門. */
  current?: string
  /** Set on the front page: its masthead carries the date and the newest story. */
  front?: { edition: Edition; latest: ArticleCard | undefined }
  children: ReactNode
}

/** Masthead, main and footer of a reader's page. */
export async function Frame({ current, front, children }: Props) {
  const { name, description, sections, disclaimer, footerLinks } = await getSite()
  const [year = 0, month = 0] = editionOf(new Date(), env().SITE_TIMEZONE).iso.split('-').map(Number)
  return (
    <>
      <SkipLink />
      <Masthead siteName={name} sections={sections} current={current} edition={front?.edition} latest={front?.latest} />
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <Footer
        siteName={name}
        description={description}
        sections={sections}
        disclaimer={disclaimer}
        links={[{ name: '熱門文章', address: routes.hot() }, ...footerLinks]}
        archive={routes.archive(year, month)}
        year={year}
      />
    </>
  )
}
