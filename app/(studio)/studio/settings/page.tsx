import type { Metadata } from 'next'
import { DeskPage } from '../../../../components/shell/desk-page'
import { PinForm } from '../../../../components/site/pin-form'
import { SiteForm } from '../../../../components/site/site-form'
import { Link } from '../../../../components/ui/link'
import { findPicture } from '../../../../lib/media/queries'
import { routes } from '../../../../lib/routes'
import { getPins, getSiteForm } from '../../../../lib/site/queries'
import { stateName } from '../../../../lib/site/site'
import { mustRunNewsroom } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '設定' }

export default async function Page() {
  await mustRunNewsroom()
  const [site, pins] = await Promise.all([getSiteForm(), getPins(new Date())])
  const picture = await findPicture(site.sharePicture)
  return (
    <DeskPage
      title="設定"
      acts={
        <>
          <Link href={routes.desk.dictionary()}>簡體詞庫</Link>
          <Link href={routes.desk.redirects()}>轉址</Link>
        </>
      }
    >
      <PinForm {...pins} search={routes.desk.pinnable()} />
      <SiteForm site={site} base={stateName(site)} picture={picture} />
    </DeskPage>
  )
}
