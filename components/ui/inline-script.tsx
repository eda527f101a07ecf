interface Props {
  /** A name, for scripts that run. */
  id?: string
  /** `application/ld+json` for data. */
  type?: string
  /** A constant of ours, or JSON in which `<` is escaped; never anything that a person wrote as it is. */
  text: string
}

/** The one place where text goes into the page unescaped: React would escape quotation marks, which scripts do not decode. */
export function InlineScript({ id, type, text }: Props) {
  return <script id={id} type={type} dangerouslySetInnerHTML={{ __html: text }} />
}
