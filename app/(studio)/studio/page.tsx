import { DeskActs } from '../../../components/article/desk-acts'
import { DeskList } from '../../../components/article/desk-list'
import { DeskPage } from '../../../components/shell/desk-page'
import { getDesk } from '../../../lib/article/desk'
import { findOverdue } from '../../../lib/article/overdue'
import { routes } from '../../../lib/routes'
import { isEditor, mayWrite } from '../../../lib/user/actor'
import { mustBeSignedIn } from '../../../lib/user/signed-in'

/** To whoever may not write yet. */
const NAMELESS = '你的帳戶還沒有作者名義，暫時未能寫文章。請擁有人在「帳戶」為你連上一位作者；之後你的草稿和排程會在這裏出現。'

const all = (state: string) => routes.desk.articles(`state=${state}`)

export default async function Page() {
  const { actor, name } = await mustBeSignedIn()
  if (!mayWrite(actor))
    return (
      <DeskPage title={`${name}，你好`}>
        <p className="desk-empty">{NAMELESS}</p>
      </DeskPage>
    )
  const now = new Date()
  const { drafts, returned, review, scheduled, late, published, read } = await getDesk(actor, await findOverdue(actor, now), now)
  return (
    <DeskPage title={`${name}，你好`} acts={<DeskActs />}>
      <div className="overview">
        {late.length > 0 && <DeskList title="逾時" articles={late} empty="" late />}
        {returned.length > 0 && <DeskList title="退回給我的" articles={returned} empty="" />}
        <DeskList title="我的草稿" articles={drafts} empty="沒有未完成的草稿。按「新文章」開始寫。" all={all('draft')} />
        <DeskList
          title={isEditor(actor) ? '待審' : '已送審'}
          articles={review}
          empty={isEditor(actor) ? '沒有等候審閱的文章。' : '沒有已送審的文章。草稿寫好後按「送審」。'}
          all={all('review')}
        />
        <DeskList title="排程" articles={scheduled} empty="沒有排好時間的文章。" all={all('scheduled')} />
        <DeskList title="最近發佈" articles={published} empty="還沒有發佈文章。" all={all('published')} />
        <DeskList title="24小時內最多人讀" articles={read} empty="這24小時還沒有讀者讀過文章。" />
      </div>
    </DeskPage>
  )
}
