import type { Metadata } from 'next'
import { SectionOrder } from '../../../../components/section/section-order'
import { DeskPage } from '../../../../components/shell/desk-page'
import { Link } from '../../../../components/ui/link'
import { routes } from '../../../../lib/routes'
import { listSections } from '../../../../lib/section/queries'
import { mustRunNewsroom } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '欄目' }

export default async function Page() {
  await mustRunNewsroom()
  const sections = await listSections()
  const fresh = (
    <Link className="button main" href={routes.desk.newSection()}>
      新增欄目
    </Link>
  )
  return (
    <DeskPage title="欄目" acts={fresh}>
      {sections.length === 0 ? (
        <p>還沒有欄目。文章要放在欄目內，請先按「新增欄目」開一個。</p>
      ) : (
        <SectionOrder
          key={sections
            .map(({ id }) => id)
            .sort()
            .join()}
          sections={sections.map((section) => ({ ...section, address: routes.desk.section(section.id) }))}
        />
      )}
    </DeskPage>
  )
}
