import type { AuditFilter } from '../../lib/audit/schema'
import { SUBJECTS } from '../../lib/audit/words'

interface Props {
  filter: AuditFilter
  people: readonly { id: number; name: string }[]
  /** Addresses of the log as a file. */
  csv: string
  jsonl: string
}

/** What of the log is shown; it stands in the address. The files hold the same entries, all of them. */
export function AuditFilters({ filter, people, csv, jsonl }: Props) {
  const { subject, person, from, to } = filter
  return (
    <>
      <search>
        {/* The fields say what the address says: another one fills them anew, and Back does not bring what was chosen afterwards. */}
        <form key={JSON.stringify(filter)} className="filters" autoComplete="off">
          <label className="field">
            對象
            <select name="subject" defaultValue={subject ?? ''}>
              <option value="">全部</option>
              {Object.entries(SUBJECTS).map(([noun, name]) => (
                <option key={noun} value={noun}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            誰
            <select key={people.map(({ id }) => id).join()} name="person" defaultValue={person ?? ''}>
              <option value="">所有人</option>
              <option value="system">系統</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            由
            <input type="date" name="from" defaultValue={from} />
          </label>
          <label className="field">
            至
            <input type="date" name="to" defaultValue={to} />
          </label>
          <button className="button" type="submit">
            篩選
          </button>
        </form>
      </search>
      <p className="acts">
        <a className="button small" href={csv} download>
          匯出 CSV
        </a>
        <a className="button small" href={jsonl} download>
          匯出 JSON Lines
        </a>
      </p>
    </>
  )
}
