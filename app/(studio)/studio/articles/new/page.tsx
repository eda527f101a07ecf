import type { Metadata } from 'next'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { WritingDesk } from '../../../../../components/writing/writing-desk'
import { getDeskOptions } from '../../../../../lib/article/desk-options'
import { freshArticle } from '../../../../../lib/article/fresh'
import { mustBeSignedIn } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '新文章' }

export default async function Page() {
  const signedIn = await mustBeSignedIn()
  const options = await getDeskOptions(signedIn)
  const article = freshArticle(signedIn.actor, options)
  if (!article)
    return (
      <DeskPage title="新文章">
        <p>
          {options.sections.length === 0
            ? '還沒有欄目。請先由編輯在「欄目」開設一個。'
            : '你的帳戶還沒有作者名義。請擁有人在「帳戶」為你連上一位作者，之後便可以寫文章。'}
        </p>
      </DeskPage>
    )
  return <WritingDesk article={article} fresh options={options} />
}
