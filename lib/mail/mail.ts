/** A letter to one person: plain text, which every mail program shows as it is. */
export interface Mail {
  /** The name of the sender; the address is the site's. */
  from: string
  to: string
  subject: string
  text: string
}
