'use client'

import { useState } from 'react'
import { type FooterLink, MAX_FOOTER_LINKS } from '../../lib/site/site'

/** The links at the foot of every page, as pairs of fields. */
export function FooterFields({ links }: { links: readonly FooterLink[] }) {
  const [rows, setRows] = useState(() => links.map((link, key) => ({ ...link, key })))
  const [added, setAdded] = useState(links.length)
  const add = () => {
    setRows([...rows, { name: '', address: '', key: added }])
    setAdded(added + 1)
  }
  return (
    <fieldset className="pairs">
      <legend>頁底連結（最多{MAX_FOOTER_LINKS}個）</legend>
      {rows.map(({ key, name, address }, index) => (
        <div className="pair-row" key={key}>
          <label className="field">
            名稱
            <input name="linkName" maxLength={20} defaultValue={name} aria-label={`第${index + 1}個連結的名稱`} />
          </label>
          <label className="field">
            網址
            <input
              name="linkAddress"
              maxLength={500}
              defaultValue={address}
              placeholder="/section/… 或 https://…"
              aria-label={`第${index + 1}個連結的網址`}
            />
          </label>
          <button
            type="button"
            className="button small"
            aria-label={`移走第${index + 1}個連結`}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            移走
          </button>
        </div>
      ))}
      {rows.length < MAX_FOOTER_LINKS && (
        <p>
          <button type="button" className="button small" onClick={add}>
            加一個連結
          </button>
        </p>
      )}
    </fieldset>
  )
}
