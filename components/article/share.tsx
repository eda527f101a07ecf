import { Icon } from '../ui/icon'
import { OutLink } from '../ui/link'
import { CopyLink } from './copy-link'
import { NativeShare } from './native-share'
import { mailAddress, shareTargets } from './share-addresses'
import { WechatCode } from './wechat-code'

/** Ways to pass an article on. `address` is the absolute short address. Without JavaScript the links remain. */
export function Share({ address, title }: { address: string; title: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields of a form, and these are links
    <div className="share" role="group" aria-label="分享">
      <NativeShare address={address} title={title} />
      {shareTargets(address, title).map((target) => (
        <OutLink key={target.name} href={target.address} target="_blank">
          <Icon name={target.icon} />
          {target.name}
        </OutLink>
      ))}
      <WechatCode address={address} />
      <a href={mailAddress(address, title)}>
        <Icon name="mail" />
        電郵
      </a>
      <CopyLink address={address} />
    </div>
  )
}
