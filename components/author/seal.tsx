import { seal } from '../../lib/author/author'

/**
 * The seal stands beside the name it abbreviates, so it is not read out. It is drawn as it was sent: in another script the name may
 * be written otherwise, as a whole.
 */
export function Seal({ name, plain = false }: { name: string; plain?: boolean }) {
  const text = seal(name)
  return (
    <span
      className={plain ? 'seal plain' : 'seal'}
      data-latin={text.length === 1 ? '' : undefined}
      aria-hidden="true"
      translate="no"
      suppressHydrationWarning
    >
      {text}
    </span>
  )
}
