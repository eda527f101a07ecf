import type { Metadata } from 'next'
import { MediaFilters } from '../../../../components/media/media-filters'
import { MediaGrid } from '../../../../components/media/media-grid'
import { MediaLibrary } from '../../../../components/media/media-library'
import { DeskPage } from '../../../../components/shell/desk-page'
import { DeskPager } from '../../../../components/shell/desk-pager'
import { listMedia } from '../../../../lib/media/queries'
import { type DeskQuery, listQuery, routes, withQuery } from '../../../../lib/routes'
import { parseId } from '../../../../lib/row-id'
import { mayIllustrate } from '../../../../lib/user/actor'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '媒體' }

export default async function Page({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  const { actor } = await mustBeSignedIn()
  const query = await searchParams
  const { q, before } = listQuery(query)
  const [unusedOnly, from] = [query.unused === '1', parseId(before)]
  const page = await listMedia({ words: q, unusedOnly, before: from || undefined })
  const mayUpload = mayIllustrate(actor)
  const isNarrowed = q !== '' || unusedOnly
  const address = (cursor?: number) => withQuery(routes.desk.media(), { q, unused: unusedOnly ? 1 : undefined, before: cursor })
  return (
    <DeskPage title="媒體">
      <MediaFilters key={address()} words={q} unusedOnly={unusedOnly} />
      <MediaLibrary mayUpload={mayUpload}>
        {page.pictures.length > 0 && <MediaGrid pictures={page.pictures} />}
        {page.pictures.length === 0 && (
          <p className="desk-empty">
            {isNarrowed || from > 0
              ? '沒有符合的圖片。試試別的字詞，或清除篩選。'
              : `媒體庫還沒有圖片。${mayUpload ? '上載第一張，寫文章時就可以用。' : ''}`}
          </p>
        )}
      </MediaLibrary>
      <DeskPager start={from > 0 ? address() : null} next={page.before ? address(page.before) : null} />
    </DeskPage>
  )
}
