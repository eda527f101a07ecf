'use client'

import { type InputEvent, type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { isComposingKey } from '../ui/composing-key'

export interface TitleFieldHandle {
  focus: () => void
  /** Selects a part of the title, for what checks the text. */
  select: (from: number, to: number) => void
}

interface Props {
  value: string
  editable: boolean
  /** Never during a composition; once after it. */
  onChange: (value: string) => void
  onComposing?: (composing: boolean) => void
  onEnter: () => void
  handle: RefObject<TitleFieldHandle | null>
}

/** For browsers that do not size a field by its content. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

/**
 * The title as it will look. The field keeps its own text and is only told when it is another one: a value that React writes back
 * while an input method is composing would break what is being composed.
 */
export function TitleField({ value, editable, onChange, onComposing, onEnter, handle }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  useImperativeHandle(
    handle,
    () => ({
      focus: () => field.current?.focus(),
      select: (from, to) => {
        field.current?.focus()
        field.current?.setSelectionRange(from, to)
      },
    }),
    [],
  )
  useEffect(() => {
    const element = field.current
    if (!element || composing.current) return
    if (element.value !== value) element.value = value
    grow(element)
  }, [value])
  const report = (element: HTMLTextAreaElement) => {
    // A title is one line, whatever it was copied from.
    if (/[\r\n]/.test(element.value)) {
      const caret = element.selectionEnd
      element.value = element.value.replace(/\r\n|[\r\n]/g, ' ')
      element.setSelectionRange(caret, caret)
    }
    grow(element)
    if (element.value !== value) onChange(element.value)
  }
  const input = ({ currentTarget }: InputEvent<HTMLTextAreaElement>) => {
    if (composing.current) grow(currentTarget)
    else report(currentTarget)
  }
  const compose = (now: boolean) => {
    composing.current = now
    onComposing?.(now)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <textarea
      ref={field}
      className="writing-title"
      aria-label="標題"
      rows={1}
      defaultValue={value}
      readOnly={!editable}
      spellCheck={false}
      placeholder="標題"
      enterKeyHint="next"
      onInput={input}
      onKeyDown={key}
      onCompositionStart={() => compose(true)}
      onCompositionEnd={({ currentTarget }) => {
        compose(false)
        report(currentTarget)
      }}
    />
  )
}
