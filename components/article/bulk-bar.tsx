/** What can be done to many articles at once. */
export type BulkAct = 'tag' | 'move' | 'trash' | 'restore'

interface Props {
  count: number
  busy: boolean
  trash: boolean
  onAct: (act: BulkAct) => void
  onNone: () => void
}

/** What can be done with the chosen articles. */
export function BulkBar({ count, busy, trash, onAct, onNone }: Props) {
  const acts: readonly [BulkAct, string][] = trash
    ? [['restore', '還原']]
    : [
        ['tag', '加標籤…'],
        ['move', '改欄目…'],
        ['trash', '移到垃圾桶…'],
      ]
  return (
    <fieldset className="chosen" disabled={busy}>
      <legend className="unseen">已選的文章</legend>
      <span>已選{count}篇</span>
      {acts.map(([act, name]) => (
        <button key={act} className="button small" type="button" onClick={() => onAct(act)}>
          {name}
        </button>
      ))}
      <button className="plain" type="button" onClick={onNone}>
        取消選取
      </button>
    </fieldset>
  )
}
