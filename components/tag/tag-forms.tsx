import { mergeOneTag, removeTag, saveTag } from '../../lib/tag/actions'
import type { TagListed } from '../../lib/tag/tag'
import { ActForm } from '../ui/act-form'

/** Renames a tag, merges it into another, or deletes it. */
export function TagForms({ tag: { id, name, slug, articles } }: { tag: TagListed }) {
  const which = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="from" value={name} />
    </>
  )
  const going = (
    <>
      {which}
      <input type="hidden" name="articles" value={articles} />
    </>
  )
  return (
    <>
      <ActForm act={saveTag} send="儲存">
        {which}
        <label className="field">
          標籤名稱
          <input name="name" required maxLength={30} defaultValue={name} />
        </label>
        <div className="with-help">
          <label className="field">
            網址代稱
            <input name="slug" maxLength={60} defaultValue={slug} aria-describedby="slug-help" />
          </label>
          <small id="slug-help">留空就用標籤名稱。更改後，舊網址會自動轉到新網址，寫舊名稱也會當作這個標籤。</small>
        </div>
      </ActForm>
      <section className="desk-part" aria-labelledby="merge">
        <h2 id="merge">合併</h2>
        <p>兩個標籤是同一回事時，把這一個併入另一個：{articles}篇文章會改用那個標籤，這個標籤會消失，網址會轉過去。</p>
        <ActForm act={mergeOneTag} send="合併" sure={`把「${name}」的${articles}篇文章改用另一個標籤，然後刪除「${name}」？不可以還原。`}>
          {going}
          <label className="field">
            併入哪個標籤
            <input name="into" required maxLength={30} autoComplete="off" />
          </label>
        </ActForm>
      </section>
      <section className="desk-part" aria-labelledby="delete">
        <h2 id="delete">刪除標籤</h2>
        <ActForm act={removeTag} send="刪除標籤" sure={`刪除標籤「${name}」？${articles}篇文章會失去這個標籤，不可以還原。`}>
          {going}
        </ActForm>
      </section>
    </>
  )
}
