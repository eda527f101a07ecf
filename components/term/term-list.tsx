import { addOneTerm, deleteOneTerm, saveOneTerm } from '../../lib/term/actions'
import { MAX_TERM, type TermLine } from '../../lib/term/term'
import { ActForm } from '../ui/act-form'

export function NewTerm() {
  return (
    <section className="desk-part" aria-labelledby="add">
      <h2 id="add">新增詞條</h2>
      <ActForm act={addOneTerm} send="新增詞條">
        <label className="field">
          繁體
          <input name="traditional" required maxLength={MAX_TERM} aria-describedby="term-help" />
        </label>
        <label className="field">
          簡體
          <input name="simplified" maxLength={MAX_TERM} aria-describedby="term-help" />
        </label>
        <p className="hint" id="term-help">
          簡體留空，就照繁體原樣保留。作者的名字本來就會保留；寫在這裏的優先。
        </p>
      </ActForm>
    </section>
  )
}

/** How words are written on the pages in Simplified Chinese. */
export function TermList({ terms }: { terms: readonly TermLine[] }) {
  return (
    <ul className="terms" aria-label="詞條">
      {terms.map(({ id, version, traditional, simplified }) => {
        const which = (
          <>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
          </>
        )
        return (
          <li key={id}>
            <ActForm act={saveOneTerm} send="儲存" label={`儲存「${traditional}」`} className="row-form">
              {which}
              <label className="field">
                {traditional}
                <input name="simplified" maxLength={MAX_TERM} defaultValue={simplified} placeholder="照原樣保留" />
              </label>
            </ActForm>
            <ActForm
              act={deleteOneTerm}
              send="刪除"
              label={`刪除「${traditional}」`}
              className="row-form"
              sure={`刪除「${traditional}」的詞條？簡體版之後會照一般方法轉換這個詞。`}
            >
              {which}
            </ActForm>
          </li>
        )
      })}
    </ul>
  )
}
