import type { Outcome } from '../../lib/action'

/** What a form says after it was sent: that it was done, or what to do about what was not. */
export function Said({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <p className="said" role="status">
        {outcome && 'done' in outcome ? outcome.done : ''}
      </p>
      {outcome && 'error' in outcome && (
        <p className="form-error" role="alert">
          {outcome.error}
        </p>
      )}
    </>
  )
}
