import type { Metadata } from 'next'
import { NothingFound } from '../../../components/search/nothing-found'
import { SearchForm } from '../../../components/search/search-form'
import { SearchHits } from '../../../components/search/search-hits'
import { ListIntro } from '../../../components/shell/list-intro'
import { Suggestions } from '../../../components/shell/suggestions'
import { Icon } from '../../../components/ui/icon'
import { Link } from '../../../components/ui/link'
import { listArticles } from '../../../lib/article/queries'
import { type DeskQuery, routes, withQuery } from '../../../lib/routes'
import { MOST_CHARACTERS, MOST_TERMS } from '../../../lib/search/limits'
import { findArticles, getChoices } from '../../../lib/search/queries'
import { parseQuery, type Query } from '../../../lib/search/query'
import { type Asked, readAsked } from '../../../lib/search/search'
import { pageMetadata } from '../../../lib/site/metadata'
import { Frame } from '../frame'

const PAGE_HITS = 20

interface Props {
  searchParams: Promise<DeskQuery>
}

/** No page of results is for other people's lists of results. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { text } = parseQuery(readAsked(await searchParams).q)
  const title = text === '' ? '搜尋' : `搜尋「${text}」`
  return { ...(await pageMetadata(routes.search(), { title, query: { q: text } })), robots: { index: false } }
}

const address = (asked: Partial<Asked>) => withQuery(routes.search(), asked)

/** Questions with less in them, which may be answered where all of it is not. */
function instead(asked: Asked, { terms, written }: Query) {
  const { q, section, author, year } = asked
  const narrowed = section !== '' || author !== '' || year !== ''
  return [
    ...(narrowed ? [{ name: '在全部欄目、作者和年份尋找', address: address({ q }) }] : []),
    ...(terms.length > 1
      ? written.map((term) => ({ name: `只尋找「${term.replace(/[「」]/g, '')}」`, address: address({ q: term }) }))
      : []),
  ]
}

async function Results({ asked, query }: { asked: Asked; query: Query }) {
  if (query.terms.length === 0) {
    const newest = await listArticles({}, undefined, 4)
    return (
      <>
        <p className="search-hint">
          {query.text === '' ? '' : '沒有可以尋找的字詞。'}
          繁體、簡體都可以；幾個詞以空格分開，會找出全都提到的文章；要找一字不差的句子，請加引號「」。
        </p>
        <Suggestions cards={newest?.cards ?? []} />
      </>
    )
  }
  const { hits, after } = await findArticles(asked, PAGE_HITS)
  const first = asked.after === ''
  return (
    <>
      {query.cut && (
        <p className="search-hint">
          太長了：只尋找首{MOST_CHARACTERS}個字內的首{MOST_TERMS}個詞。
        </p>
      )}
      {hits.length > 0 && first && <p className="search-hint">{after ? `找到超過${hits.length}篇文章。` : `找到${hits.length}篇文章。`}</p>}
      {hits.length > 0 && <SearchHits hits={hits} />}
      {hits.length === 0 && after && <p className="search-hint">到這裏還未找到，後面還有文章未找過。</p>}
      {hits.length === 0 && !after && <NothingFound asked={query.text} instead={instead(asked, query)} />}
      {(after || !first) && (
        <nav className="pager" aria-label="更多頁">
          {!first && (
            <Link href={address({ ...asked, after: '' })}>
              <Icon name="back" /> 返回第一頁
            </Link>
          )}
          {after && (
            <Link href={address({ ...asked, after })} rel="next">
              更多結果 <Icon name="onward" />
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

export default async function Page({ searchParams }: Props) {
  const asked = readAsked(await searchParams)
  const query = parseQuery(asked.q)
  return (
    <Frame>
      <ListIntro title={query.text === '' ? '搜尋' : `搜尋「${query.text}」`}>
        <SearchForm asked={asked} choices={await getChoices()} />
      </ListIntro>
      <Results asked={asked} query={query} />
    </Frame>
  )
}
