import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditAuthor } from '../../../../../components/author/author-forms'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { Link } from '../../../../../components/ui/link'
import { getAuthorForm, listAccounts } from '../../../../../lib/author/queries'
import { findPicture } from '../../../../../lib/media/queries'
import { routes } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '修改作者' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await mustRunNewsroom()
  const author = await getAuthorForm(parseId((await params).id))
  if (!author) notFound()
  const [picture, accounts] = await Promise.all([findPicture(author.pictureId), listAccounts()])
  return (
    <DeskPage title={author.name} acts={<Link href={routes.desk.authors()}>全部作者</Link>}>
      <EditAuthor author={author} picture={picture} accounts={accounts} owner={actor.role === 'owner'} />
    </DeskPage>
  )
}
