import { seal } from '../../lib/author/author'

/** The seal stands beside the name it abbreviates, so it is not read out. */
export function Seal({ name, plain = false }: { name: string; plain?: boolean }) {
  const text = seal(name)
  return (
    <span className={plain ? 'seal plain' : 'seal'} data-latin={text.length === 1 ? '' : undefined} aria-hidden="true">
      {text}
    </span>
  )
}
