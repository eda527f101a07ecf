import type { DeskRow } from '../../lib/article/listing'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'
import { Title } from '../ui/title'
import { BulkButton } from './bulk-desk'

/** What else can be done with one article. The browser itself opens the list, closes it and moves the focus. */
function RowMenu({ id, title, address, trashable, restorable }: DeskRow) {
  const menu = `row-menu-${id}`
  return (
    <>
      <button className="row-act" type="button" aria-label={`其他操作：${title}`} popoverTarget={menu}>
        <StudioIcon name="more" />
      </button>
      <ul id={menu} className="row-menu" popover="auto">
        <li>
          <Link href={routes.desk.article(id)}>開啟</Link>
        </li>
        <li>
          <Link href={routes.desk.revisions(id)}>版本紀錄</Link>
        </li>
        {address && (
          <li>
            <a href={address}>在網站開啟</a>
          </li>
        )}
        {(trashable || restorable) && (
          <li>
            <BulkButton act={trashable ? 'trash' : 'restore'} id={id}>
              {trashable ? '移到垃圾桶' : '還原'}
            </BulkButton>
          </li>
        )}
      </ul>
    </>
  )
}

/** An article in the desk's list. */
export function ArticleRow(row: DeskRow) {
  const { id, title, clauses, state, stateName, notes, section, author, at } = row
  return (
    <tr>
      <td>
        <label>
          <input type="checkbox" name="id" value={id} aria-label={`選取：${title}`} autoComplete="off" />
        </label>
      </td>
      <td className="title">
        <Link href={routes.desk.article(id)}>
          <Title clauses={clauses} />
        </Link>
        {notes.length > 0 && <small>{notes.join('；')}</small>}
      </td>
      <td className="article-state">
        <span className={state === 'late' ? 'state late' : 'state'}>
          <StudioIcon name={state === 'late' ? 'scheduled' : state} />
          {stateName}
        </span>
      </td>
      <td className="in">{section}</td>
      <td className="by">{author}</td>
      <td className="at">
        <time dateTime={at.iso}>{at.text}</time>
      </td>
      <td>
        <RowMenu {...row} />
      </td>
    </tr>
  )
}
