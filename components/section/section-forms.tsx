import { addSection, removeSection, saveSection } from '../../lib/section/actions'
import type { SectionForm } from '../../lib/section/section'
import { ActForm } from '../ui/act-form'
import { SectionFields } from './section-fields'

export function NewSection() {
  return (
    <ActForm act={addSection} send="新增欄目">
      <SectionFields />
    </ActForm>
  )
}

/** Changes one section, or deletes it while nothing is in it. */
export function EditSection({ section }: { section: SectionForm }) {
  const { id, version, name, empty } = section
  const which = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
  return (
    <>
      <ActForm act={saveSection} send="儲存">
        {which}
        <SectionFields section={section} />
      </ActForm>
      <section className="desk-part" aria-labelledby="delete">
        <h2 id="delete">刪除欄目</h2>
        {empty ? (
          <ActForm act={removeSection} send="刪除欄目" sure={`刪除欄目「${name}」？讀者網站的選單會少了它，不可以還原。`}>
            {which}
          </ActForm>
        ) : (
          <p>這個欄目還有文章，不可以刪除。請先把文章（包括垃圾桶內的）移到別的欄目。</p>
        )}
      </section>
    </>
  )
}
