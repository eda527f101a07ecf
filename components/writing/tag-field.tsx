'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import { MOST_TAGS } from '../../lib/tag/limits'
import { StudioIcon } from '../shell/studio-icon'
import { isComposingKey } from '../ui/composing-key'
import { addTags, splitTags } from './tags'
import { useTagSuggestions } from './use-tag-suggestions'

interface Props {
  tags: readonly string[]
  editable: boolean
  onChange: (tags: string[]) => void
}

/** 標籤: typed or chosen from those that are used already. */
export function TagField({ tags, editable, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [refused, setRefused] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggested = useTagSuggestions(open ? text : '', tags)
  const isOpen = open && suggested.length > 0
  const chosen = isOpen ? suggested[active] : undefined

  const add = (added: string[], rest = '') => {
    const result = addTags(tags, added)
    if (result.tags.length > tags.length) onChange(result.tags)
    setRefused(result.refused)
    setText(result.left || rest)
    setActive(-1)
    setOpen(false)
  }
  const consider = (typed: string) => {
    const { whole, rest } = splitTags(typed)
    if (whole.length > 0 || rest !== typed) return add(whole, rest)
    setText(typed)
    setOpen(true)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return
    const { key } = event
    if (key === 'Enter') {
      event.preventDefault()
      add([chosen ?? text])
    } else if (key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1))
    else if (key === 'Escape' && isOpen) {
      event.preventDefault()
      setOpen(false)
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && isOpen) {
      event.preventDefault()
      const count = suggested.length
      setActive(key === 'ArrowDown' ? (active + 1) % count : (active <= 0 ? count : active) - 1)
    }
  }
  return (
    <div className="field tag-field">
      <label htmlFor={id}>標籤</label>
      {tags.length > 0 && (
        <ul className="chips" aria-label="已選的標籤">
          {tags.map((tag) => (
            <li key={tag} className="chip">
              {tag}
              {editable && (
                <button type="button" aria-label={`移除${tag}`} onClick={() => onChange(tags.filter((each) => each !== tag))}>
                  <StudioIcon name="close" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="combobox">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
          aria-describedby={refused ? `${id}-refused` : undefined}
          aria-invalid={refused ? true : undefined}
          autoComplete="off"
          disabled={!editable}
          placeholder={tags.length < MOST_TAGS ? '輸入後按 Enter' : `最多${MOST_TAGS}個`}
          value={text}
          onChange={({ target, nativeEvent }) => {
            // While an input method composes, the text is not the writer's yet.
            if ('isComposing' in nativeEvent && nativeEvent.isComposing === true) setText(target.value)
            else consider(target.value)
          }}
          onCompositionEnd={(event) => consider(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add([text])}
        />
        <div className="options" role="listbox" id={`${id}-list`} aria-label="用過的標籤" hidden={!isOpen}>
          {suggested.map((tag, index) => (
            <button
              key={tag}
              id={`${id}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // The field keeps the focus, and with it what is typed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add([tag])}
            >
              {tag}
            </button>
          ))}
        </div>
      </div>
      {refused && (
        <p className="form-error" role="alert" id={`${id}-refused`}>
          {refused}
        </p>
      )}
    </div>
  )
}
