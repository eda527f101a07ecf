'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { StudioIcon } from '../shell/studio-icon'
import type { SlashMenu } from './slash-menu'

/** Keeps this much room for the list under the caret; otherwise it opens above. */
const ROOM = 380

/** The list that a slash opens. The focus stays in the text; the text tells assistive technology which choice is the current one. */
export function SlashList({ editor, menu }: { editor: Editor; menu: SlashMenu }) {
  const state = useSyncExternalStore(menu.subscribe, menu.state, () => null)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0, above: false })
  const from = state?.from
  useLayoutEffect(() => {
    const frame = list.current?.offsetParent?.getBoundingClientRect()
    if (from === undefined || !frame) return
    const caret = editor.view.coordsAtPos(from)
    const above = window.innerHeight - caret.bottom < ROOM && caret.top > ROOM
    setPlace({ left: Math.max(0, caret.left - frame.left), top: (above ? caret.top : caret.bottom) - frame.top, above })
  }, [editor, from])
  useEffect(() => {
    const { dom } = editor.view
    const told = { 'aria-controls': id, 'aria-activedescendant': `${id}-${state?.chosen}` }
    for (const [name, value] of Object.entries(told)) {
      if (state) dom.setAttribute(name, value)
      else dom.removeAttribute(name)
    }
  }, [editor, id, state])
  if (!state) return null
  return (
    <div
      ref={list}
      id={id}
      className={place.above ? 'slash-list above' : 'slash-list'}
      role="listbox"
      aria-label="插入"
      style={{ insetInlineStart: place.left, insetBlockStart: place.top }}
    >
      {state.items.map(({ id: item, name, icon, keys }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are answered in the text, which keeps the focus
        <div
          key={item}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === state.chosen}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => menu.choose(editor.view, index)}
        >
          <StudioIcon name={icon} />
          {name}
          {keys && <kbd>{keys}</kbd>}
        </div>
      ))}
    </div>
  )
}
