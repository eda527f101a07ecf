'use client'

import { type FormEvent, useState } from 'react'
import { withQuery } from '../../lib/routes'
import { savePinned } from '../../lib/site/actions'
import { MAX_PINS, type PinLine } from '../../lib/site/site'
import { ActForm } from '../ui/act-form'
import { askStudio } from '../ui/ask-studio'
import { OrderList } from '../ui/order-list'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'

interface Found {
  id: number
  title: string
}

interface Props {
  pins: readonly PinLine[]
  /** Names the state that the form was made of. */
  base: string
  /** Where articles are looked for. */
  search: string
}

/** Chooses what leads the front page. */
export function PinForm({ pins, base, search }: Props) {
  const [chosen, setChosen] = useState<readonly PinLine[]>(pins)
  const [found, setFound] = useState<Found[] | null>(null)
  const { outcome, busy, work } = useWork()
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '')
    work(async () => {
      setFound((await askStudio<{ found: Found[] }>('GET', withQuery(search, { q: words }))).found)
      return null
    })
  }
  const items = chosen.map(({ id, title, hidden }) => ({ id, name: title, note: hidden && `${hidden}，讀者現時看不到` }))
  const full = chosen.length >= MAX_PINS
  return (
    <section className="desk-part" aria-labelledby="pins">
      <h2 id="pins">首頁置頂</h2>
      <p>最多{MAX_PINS}篇，第一篇做頭條，其餘排在最前。撤回了的文章不會顯示。</p>
      <search aria-label="尋找文章">
        <form className="desk-search" onSubmit={look}>
          <label className="field">
            文章標題或編號
            <input type="search" name="q" required maxLength={60} autoComplete="off" />
          </label>
          <button className="button" type="submit" disabled={busy}>
            尋找
          </button>
        </form>
      </search>
      <Said outcome={outcome} />
      {found && (
        <ul className="found" aria-label="找到的文章">
          {found.length === 0 && <li>沒有找到已發佈的文章，請換幾個字再找。</li>}
          {found.map((article) => (
            <li key={article.id}>
              {article.title}
              <button
                type="button"
                className="button small"
                aria-label={`置頂：${article.title}`}
                disabled={full || chosen.some(({ id }) => id === article.id)}
                onClick={() => setChosen([...chosen, { ...article, hidden: null }])}
              >
                置頂
              </button>
            </li>
          ))}
        </ul>
      )}
      <ActForm act={savePinned} send="儲存置頂" className="act-form wide">
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="ids" value={chosen.map(({ id }) => id).join()} />
        {items.length === 0 && <p>沒有置頂文章：首頁由最新的文章領頭。</p>}
        <OrderList
          label="置頂文章"
          items={items}
          removable
          onChange={(moved) => setChosen(moved.flatMap(({ id }) => chosen.find((pin) => pin.id === id) ?? []))}
        />
      </ActForm>
    </section>
  )
}
