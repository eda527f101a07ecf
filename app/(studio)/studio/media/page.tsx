import type { Metadata } from 'next'
import { MediaFilters } from '../../../../components/media/media-filters'
import { MediaGrid } from '../../../../components/media/media-grid'
import { MediaLibrary } from '../../../../components/media/media-library'
import { DeskPage } from '../../../../components/shell/desk-page'
import { Link } from '../../../../components/ui/link'
import { listMedia } from '../../../../lib/media/queries'
import { parsePictureId, routes } from '../../../../lib/routes'
import { mayIllustrate } from '../../../../lib/user/actor'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '媒體' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

export default async function Page({ searchParams }: Props) {
  const { actor } = await mustBeSignedIn()
  const asked = await searchParams
  const words = textOf(asked.q).slice(0, 100)
  const unusedOnly = asked.unused === '1'
  const before = parsePictureId(textOf(asked.before)) ?? undefined
  const page = await listMedia({ words, unusedOnly, before })
  const mayUpload = mayIllustrate(actor)
  const filtered = words !== '' || unusedOnly || before !== undefined
  return (
    <DeskPage title="媒體">
      <MediaFilters words={words} unusedOnly={unusedOnly} />
      <MediaLibrary mayUpload={mayUpload}>
        {page.pictures.length > 0 && <MediaGrid pictures={page.pictures} />}
        {page.pictures.length === 0 && (
          <p className="desk-empty">
            {filtered
              ? '沒有符合的圖片。試試別的字詞，或清除篩選。'
              : `媒體庫還沒有圖片。${mayUpload ? '上載第一張，寫文章時就可以用。' : ''}`}
          </p>
        )}
      </MediaLibrary>
      <nav className="media-pages" aria-label="分頁">
        {filtered && <Link href={routes.desk.media()}>{before ? '回到最新的圖片' : '清除篩選'}</Link>}
        {page.before && <Link href={routes.desk.mediaBefore(words, unusedOnly, page.before)}>較早的圖片</Link>}
      </nav>
    </DeskPage>
  )
}
