'use client'

import type { ArticleView as Article } from '../../lib/article/article'
import { AuthorCard } from '../author/author-card'
import { Link } from '../ui/link'
import { ArticleBody } from './article-body'
import { ArticleHead } from './article-head'
import { Plate } from './plate'
import { Share } from './share'

interface Props {
  article: Article
  /** The article of this page's address; otherwise one that the feed has added, whose headings stand one level deeper. */
  opened: boolean
  /** False where it may not be passed on: in a preview. */
  shared?: boolean
}

/** A whole article, the same on the server and in the browser, which builds fed articles from JSON. */
export function ArticleView({ article, opened, shared = true }: Props) {
  const { id, author, picture, disclaimer, tags } = article
  // Landmarks of several articles on one page need names that differ.
  const label = (name: string) => (opened ? name : `${name}：${article.title}`)
  return (
    <article
      className={opened ? 'opened' : undefined}
      data-article-id={id}
      data-address={article.shareAddress}
      aria-labelledby={`title-${id}`}
    >
      <ArticleHead article={article} opened={opened} />
      {picture && <Plate picture={picture} priority={opened} />}
      <ArticleBody body={article.body} pictures={article.pictures} fed={!opened} />
      <AuthorCard author={author} biography={article.biography} picture={article.authorPicture} label={label('作者')} />
      {disclaimer && <p className="disclaimer">{disclaimer}</p>}
      {tags.length > 0 && (
        <nav className="topics" aria-label={label('標籤')}>
          {tags.map(({ name, address }) => (
            <Link key={address} href={address}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      {shared && <Share address={article.shareAddress} title={article.title} />}
    </article>
  )
}
