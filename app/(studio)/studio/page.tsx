import { DeskList } from '../../../components/article/desk-list'
import { DeskPage } from '../../../components/shell/desk-page'
import { getDesk } from '../../../lib/article/desk'
import { mustBeSignedIn } from '../../../lib/user/signed-in'

export default async function Page() {
  const { actor, name } = await mustBeSignedIn()
  const { drafts, review, scheduled, published } = await getDesk(actor, new Date())
  return (
    <DeskPage title={`${name}，你好`}>
      <DeskList title="草稿" articles={drafts} empty="沒有未完成的草稿。" />
      <DeskList title="待審" articles={review} empty="沒有等候審閱的文章。" />
      <DeskList title="排程" articles={scheduled} empty="沒有排好時間的文章。" />
      <DeskList title="最近刊出" articles={published} empty="還沒有刊出文章。" />
    </DeskPage>
  )
}
