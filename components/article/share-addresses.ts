import type { IconName } from '../ui/icon'

interface ShareTarget {
  name: string
  icon: IconName
  address: string
}

/** The short address with the mark by which the newsroom sees over which network a reader came; see lib/view/source.ts. */
export const marked = (address: string, network: string): string => `${address}?utm_source=${network}&utm_medium=share`

/** Addresses that open another service's own share form. Nothing of theirs is loaded on our pages. */
export function shareTargets(address: string, title: string): ShareTarget[] {
  const text = encodeURIComponent(title)
  const target = (name: string, icon: IconName, form: string, end = ''): ShareTarget => ({
    name,
    icon,
    address: `https://${form}${encodeURIComponent(marked(address, icon))}${end}`,
  })
  return [
    target('Facebook', 'facebook', 'www.facebook.com/sharer/sharer.php?u='),
    target('WhatsApp', 'whatsapp', `wa.me/?text=${text}%20`),
    target('X', 'x', `x.com/intent/post?text=${text}&url=`),
    target('Threads', 'threads', `www.threads.com/intent/post?text=${text}&url=`),
    target('LINE', 'line', 'social-plugins.line.me/lineit/share?url='),
    target('Telegram', 'telegram', 't.me/share/url?url=', `&text=${text}`),
  ]
}

/** A letter with the title as its subject. */
export function mailAddress(address: string, title: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${marked(address, 'email')}`)}`
}
