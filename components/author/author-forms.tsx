import { addAuthor, removeAuthor, saveAccounts, saveAuthor } from '../../lib/author/actions'
import type { AccountLine, AuthorForm } from '../../lib/author/author'
import type { MediaLine } from '../../lib/media/media'
import { ROLE_NAMES } from '../../lib/user/account'
import { PictureField } from '../media/picture-field'
import { ActForm } from '../ui/act-form'

interface FieldsProps {
  author?: AuthorForm
  picture: MediaLine | null
}

/** What editors decide about an author; empty for a new one. */
function AuthorFields({ author, picture }: FieldsProps) {
  return (
    <>
      <label className="field">
        作者名稱
        <input name="name" required maxLength={30} defaultValue={author?.name} />
      </label>
      <div className="with-help">
        <label className="field">
          網址代稱
          <input name="slug" required={author !== undefined} maxLength={60} defaultValue={author?.slug} aria-describedby="slug-help" />
        </label>
        <small id="slug-help">{author ? '更改後，舊網址會自動轉到新網址。' : '網址的最後一部分，例如 sam-hau；留空就用作者名稱。'}</small>
      </div>
      <div className="with-help">
        <label className="field">
          專欄題目
          <input name="line" maxLength={20} defaultValue={author?.line} aria-describedby="line-help" />
        </label>
        <small id="line-help">幾個字，說這位作者寫甚麼，例如：國際時局。</small>
      </div>
      <label className="field">
        作者簡介
        <textarea name="biography" rows={4} maxLength={500} defaultValue={author?.biography} />
      </label>
      <PictureField name="pictureId" label="作者圖片" chosen={picture} />
    </>
  )
}

export function NewAuthor() {
  return (
    <ActForm act={addAuthor} send="新增作者">
      <AuthorFields picture={null} />
    </ActForm>
  )
}

interface AccountsProps {
  author: AuthorForm
  accounts: readonly AccountLine[]
  /** Owners decide which accounts write under a name; others only see it. */
  owner: boolean
}

function Accounts({ author: { id, name, userIds }, accounts, owner }: AccountsProps) {
  const linked = accounts.filter((account) => userIds.includes(account.id))
  return (
    <section className="desk-part" aria-labelledby="accounts">
      <h2 id="accounts">帳戶</h2>
      <p>連結了的帳戶可以用「{name}」的名義寫文章。</p>
      {owner ? (
        <ActForm act={saveAccounts} send="儲存帳戶">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="from" value={userIds.join()} />
          {accounts.map((account) => (
            <label className="tick" key={account.id}>
              <input type="checkbox" name="to" value={account.id} defaultChecked={userIds.includes(account.id)} />
              {account.name}（{account.email}）
            </label>
          ))}
        </ActForm>
      ) : (
        <>
          <p>{linked.length > 0 ? linked.map((account) => account.name).join('、') : '還沒有連結帳戶。'}</p>
          <p>只有{ROLE_NAMES.owner}可以更改。</p>
        </>
      )}
    </section>
  )
}

/** Changes one author and the accounts behind, or deletes one who has no articles. */
export function EditAuthor({ author, picture, accounts, owner }: AccountsProps & { picture: MediaLine | null }) {
  const { id, version, name, articles } = author
  const which = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
  return (
    <>
      <ActForm act={saveAuthor} send="儲存">
        {which}
        <AuthorFields author={author} picture={picture} />
      </ActForm>
      <Accounts author={author} accounts={accounts} owner={owner} />
      <section className="desk-part" aria-labelledby="delete">
        <h2 id="delete">刪除作者</h2>
        {articles === 0 ? (
          <ActForm act={removeAuthor} send="刪除作者" sure={`刪除作者「${name}」？不可以還原。`}>
            {which}
          </ActForm>
        ) : (
          <p>這位作者有{articles}篇文章，不可以刪除。請先把文章（包括垃圾桶內的）改到別的作者名下。</p>
        )}
      </section>
    </>
  )
}
