import type { MediaLine } from '../../lib/media/media'
import { saveSettings } from '../../lib/site/actions'
import type { SiteForm as Settled } from '../../lib/site/site'
import { PictureField } from '../media/picture-field'
import { ActForm } from '../ui/act-form'
import { FooterFields } from './footer-fields'

interface Props {
  site: Settled
  /** Names the state that the form was made of. */
  base: string
  /** The picture for sharing, as it stands now. */
  picture: MediaLine | null
}

/** What stands on every page. */
export function SiteForm({ site, base, picture }: Props) {
  return (
    <section className="desk-part" aria-labelledby="site">
      <h2 id="site">網站</h2>
      <ActForm act={saveSettings} send="儲存設定">
        <input type="hidden" name="base" value={base} />
        <label className="field">
          網站名稱
          <input name="name" required maxLength={40} defaultValue={site.name} />
        </label>
        <div className="with-help">
          <label className="field">
            網站介紹
            <textarea
              name="description"
              required
              rows={2}
              maxLength={160}
              defaultValue={site.description}
              aria-describedby="description-help"
            />
          </label>
          <small id="description-help">一句話，印在頁底，也給搜尋網站和分享卡使用。</small>
        </div>
        <PictureField name="sharePicture" label="分享圖片（文章沒有圖片時用）" chosen={picture} />
        <FooterFields links={site.footerLinks} />
      </ActForm>
    </section>
  )
}
