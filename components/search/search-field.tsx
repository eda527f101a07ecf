'use client'

import { type KeyboardEvent, useState, useSyncExternalStore } from 'react'
import { MOST_CHARACTERS } from '../../lib/search/limits'
import { KIND_NAMES } from '../../lib/search/suggestion'
import { isComposingKey } from '../ui/composing-key'
import { useSuggestions } from './use-suggestions'

const LIST = 'search-suggestions'

const never = () => () => undefined
/** Whether this runs in a browser: without a script the field is one to search by, and promises nothing else. */
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/**
 * The words of the search, with what may be meant by them while they are typed: a combobox whose list leads to articles and lists.
 * The text stays what was typed, so that Enter without a choice, and a browser without scripts, send the form.
 */
export function SearchField({ defaultValue }: { defaultValue: string }) {
  const hasScript = useScript()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(typed)
  const isOpen = suggestions.length > 0
  const chosen = isOpen ? suggestions[active] : undefined

  const consider = (text: string) => {
    setTyped(text)
    setActive(-1)
  }
  const close = () => consider('')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event
    if (isComposingKey(event.nativeEvent)) {
      // It takes back what is composed; a field for searching would be emptied as well.
      if (key === 'Escape') event.preventDefault()
      return
    }
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (!isOpen) return consider(event.currentTarget.value)
      // One place more than suggestions: between the last and the first stands what was typed.
      const places = suggestions.length + 1
      setActive(((active + 1 + step + places) % places) - 1)
    } else if (key === 'Enter' && chosen) {
      event.preventDefault()
      close()
      location.assign(chosen.address)
    } else if (key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    }
  }
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': LIST,
    'aria-activedescendant': chosen ? `${LIST}-${active}` : undefined,
  } as const
  return (
    <span>
      <input
        id="search-q"
        type="search"
        name="q"
        defaultValue={defaultValue}
        maxLength={MOST_CHARACTERS}
        placeholder="人名、地方或者題目"
        enterKeyHint="search"
        autoComplete="off"
        {...(hasScript ? combobox : {})}
        onChange={({ target, nativeEvent }) => {
          // While an input method composes, the text is not the reader's yet.
          if ('isComposing' in nativeEvent && nativeEvent.isComposing === true) close()
          else consider(target.value)
        }}
        onCompositionEnd={(event) => consider(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {hasScript && (
        <>
          <span id={LIST} className="suggestions" role="listbox" aria-label="建議" hidden={!isOpen}>
            {suggestions.map(({ kind, name, address }, index) => (
              <a
                key={address}
                id={`${LIST}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                href={address}
                // The field keeps the focus, and with it what is typed.
                onMouseDown={(event) => event.preventDefault()}
              >
                <span>{name}</span> <span className="kind">{KIND_NAMES[kind]}</span>
              </a>
            ))}
          </span>
          <span className="unseen" role="status">
            {isOpen ? `有${suggestions.length}個建議` : ''}
          </span>
        </>
      )}
    </span>
  )
}
