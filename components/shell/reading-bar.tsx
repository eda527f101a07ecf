interface Props {
  section: string
  title: string
  /** How much of the article in view has been read, 0 to 1. */
  progress: number
  shown: boolean
}

/** A copy of what is said elsewhere, for eyes that have scrolled past it: hidden from assistive technology. */
export function ReadingBar({ section, title, progress, shown }: Props) {
  return (
    <div className="reading-bar" data-shown={shown ? '' : undefined} aria-hidden="true">
      <p className="page">
        <b className="kicker">{section}</b>
        <span>{title}</span>
      </p>
      <progress max={1} value={progress} />
    </div>
  )
}
