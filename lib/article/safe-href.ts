/** Links go to the web, to a mailbox or to an address of this site; nothing else is ever rendered as a link. */
export function isSafeHref(href: string): boolean {
  if (/[\p{Cc}\s\\]/u.test(href)) return false
  if (/^\/(?!\/)/.test(href)) return true
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href)
}
