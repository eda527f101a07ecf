import type { ArticleView } from '../../lib/article/article'
import { Seal } from '../author/seal'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { isLong, Title } from '../ui/title'
import { Dateline } from './dateline'

export function ArticleHead({ article, opened }: { article: ArticleView; opened: boolean }) {
  const { id, section, author, title, clauses, published, updated, minutes, ageNotice } = article
  const Heading = opened ? 'h1' : 'h2'
  return (
    <header className="article-head">
      <p className="kicker">
        <Link href={section.address}>{section.name}</Link>
      </p>
      <Heading id={`title-${id}`} className={isLong(title) ? 'title long' : 'title'} aria-label={title} tabIndex={opened ? undefined : -1}>
        <Title clauses={clauses} />
      </Heading>
      <div className="byline">
        <Link className="byline-name" href={author.address}>
          <Seal name={author.name} />
          {author.name}
        </Link>
        <Dateline published={published} updated={updated} />
        <p className="dateline length">約{minutes}分鐘</p>
      </div>
      {ageNotice && (
        <p className="age-notice">
          <Icon name="clock" />
          <span>{ageNotice}</span>
        </p>
      )}
    </header>
  )
}
