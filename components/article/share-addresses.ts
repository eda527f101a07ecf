import type { IconName } from '../ui/icon'

interface ShareTarget {
  name: string
  icon: IconName
  address: string
}

/** Addresses that open another service's own share form. Nothing of theirs is loaded on our pages. */
export function shareTargets(address: string, title: string): ShareTarget[] {
  const url = encodeURIComponent(address)
  const text = encodeURIComponent(title)
  const both = encodeURIComponent(`${title} ${address}`)
  return [
    { name: 'Facebook', icon: 'facebook', address: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'WhatsApp', icon: 'whatsapp', address: `https://wa.me/?text=${both}` },
    { name: 'X', icon: 'x', address: `https://x.com/intent/post?text=${text}&url=${url}` },
    { name: 'Threads', icon: 'threads', address: `https://www.threads.com/intent/post?text=${text}&url=${url}` },
    { name: 'LINE', icon: 'line', address: `https://social-plugins.line.me/lineit/share?url=${url}` },
    { name: 'Telegram', icon: 'telegram', address: `https://t.me/share/url?url=${url}&text=${text}` },
  ]
}

/** A letter with the title as its subject. */
export function mailAddress(address: string, title: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`
}
