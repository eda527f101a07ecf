import type { AuditLine } from '../../lib/audit/audit'

/** What changed: field, before, after. */
function Changes({ changes }: Pick<AuditLine, 'changes'>) {
  return (
    <details>
      <summary>之前和之後</summary>
      <table className="newsroom-table changes">
        <thead>
          <tr>
            <th scope="col">欄位</th>
            <th scope="col">之前</th>
            <th scope="col">之後</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-label="之前">{before}</td>
              <td data-label="之後">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** The log, newest first. */
export function AuditList({ entries }: { entries: readonly AuditLine[] }) {
  return (
    <ol className="audit" aria-label="紀錄">
      {entries.map(({ id, at, who, what, subject, label, changes }) => (
        <li key={id}>
          <p>
            <time dateTime={at.iso}>{at.text}</time>
            <b>{who}</b>
            {what}
            {label && `「${label}」`}
            <small>{subject}</small>
          </p>
          {changes.length > 0 && <Changes changes={changes} />}
        </li>
      ))}
    </ol>
  )
}
