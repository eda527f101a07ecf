'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

export interface OrderItem {
  id: number
  name: string
  note?: ReactNode
}

interface Props {
  label: string
  items: readonly OrderItem[]
  onChange: (items: OrderItem[]) => void
  /** Set where items may also leave the list. */
  removable?: boolean
}

/**
 * A list that is put in order with buttons, so that it works with a keyboard, a finger and a screen reader alike. The button that
 * was pressed keeps the focus, although its row has moved.
 */
export function OrderList({ label, items, onChange, removable = false }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<string | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (pressed.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-press="${pressed.current}"]`)?.focus()
    pressed.current = null
  })
  const move = (index: number, by: 1 | -1) => {
    const [item, other] = [items[index], items[index + by]]
    if (!item || !other) return
    const moved = items.with(index, other).with(index + by, item)
    pressed.current = `${item.id}${by}`
    setSaid(`${item.name}：第${index + by + 1}位，未儲存。`)
    onChange(moved)
  }
  const remove = (item: OrderItem) => {
    setSaid(`${item.name}：已移走，未儲存。`)
    onChange(items.filter((each) => each !== item))
  }
  return (
    <>
      <ol className="order" aria-label={label} ref={list}>
        {items.map((item, index) => (
          <li key={item.id}>
            <span>
              {item.name}
              {item.note && <small>{item.note}</small>}
            </span>
            {([-1, 1] as const).map((by) => {
              const word = by === -1 ? '上移' : '下移'
              return (
                <button
                  key={by}
                  type="button"
                  className="button small"
                  data-press={`${item.id}${by}`}
                  aria-label={`${word}：${item.name}`}
                  aria-disabled={!items[index + by]}
                  onClick={() => move(index, by)}
                >
                  {word}
                </button>
              )
            })}
            {removable && (
              <button type="button" className="button small" aria-label={`移走：${item.name}`} onClick={() => remove(item)}>
                移走
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  )
}
