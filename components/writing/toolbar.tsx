'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { StudioIcon, type StudioIconName } from '../shell/studio-icon'
import { toggleQuote, toHeading, type Wanted } from './inserts'

interface Props {
  editor: Editor
  want: (what: Wanted) => void
  /** Nothing acts while an input method is composing. */
  isComposing: () => boolean
}

interface Act {
  label: string
  icon: StudioIconName
  keys?: string
  pressed?: boolean
  off?: boolean
  run: () => void
}

const STYLES = [
  ['paragraph', '段落'],
  ['2', '小標題'],
  ['3', '細標題'],
] as const

const stateOf = ({ editor }: { editor: Editor }) => ({
  style: editor.isActive('heading', { level: 2 }) ? '2' : editor.isActive('heading', { level: 3 }) ? '3' : 'paragraph',
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  verbatim: editor.isActive('verbatim'),
  quote: editor.isActive('blockquote'),
  bullets: editor.isActive('bulletList'),
  numbers: editor.isActive('orderedList'),
  link: editor.isActive('link'),
  undo: editor.can().undo(),
  redo: editor.can().redo(),
  editable: editor.isEditable,
})

/** The tools above the text. They follow the text, the text does not follow them: no change here draws the editor anew. */
export function Toolbar({ editor, want, isComposing }: Props) {
  const state = useEditorState({ editor, selector: stateOf })
  const setStyle = (style: string) => {
    if (isComposing()) return
    if (style === 'paragraph') editor.chain().focus().setParagraph().run()
    else toHeading(editor, style === '2' ? 2 : 3)
  }
  const button = ({ label, icon, keys, pressed, off = false, run }: Act) => (
    <button
      key={label}
      type="button"
      aria-label={label}
      title={keys ? `${label}（${keys}）` : label}
      aria-pressed={pressed}
      // Stays reachable when there is nothing to undo, so that the focus is not lost.
      aria-disabled={off || !state.editable || undefined}
      // The caret stays where it is when a tool is clicked.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !off && state.editable && !isComposing() && run()}
    >
      <StudioIcon name={icon} />
    </button>
  )
  const chain = () => editor.chain().focus()
  const marks: Act[] = [
    { label: '粗體', icon: 'bold', keys: 'Ctrl+B', pressed: state.bold, run: () => chain().toggleBold().run() },
    { label: '斜體', icon: 'italic', keys: 'Ctrl+I', pressed: state.italic, run: () => chain().toggleItalic().run() },
    {
      label: '小標題',
      icon: 'heading',
      keys: 'Ctrl+Alt+2',
      pressed: state.style === '2',
      run: () => setStyle(state.style === '2' ? 'paragraph' : '2'),
    },
    { label: '引文', icon: 'quote', keys: 'Ctrl+Shift+9', pressed: state.quote, run: () => toggleQuote(editor) },
    { label: '列表', icon: 'list', keys: 'Ctrl+Shift+8', pressed: state.bullets, run: () => chain().toggleBulletList().run() },
    { label: '編號列表', icon: 'numbered', keys: 'Ctrl+Shift+7', pressed: state.numbers, run: () => chain().toggleOrderedList().run() },
    { label: '連結', icon: 'link', keys: 'Ctrl+K', pressed: state.link, run: () => want('link') },
    {
      label: '簡體版不轉換',
      icon: 'verbatim',
      pressed: state.verbatim,
      run: () => chain().toggleMark('verbatim').run(),
    },
  ]
  return (
    <div className="format" role="toolbar" aria-label="格式">
      <select
        aria-label="段落樣式"
        value={state.style}
        disabled={!state.editable}
        onChange={(event) => setStyle(event.currentTarget.value)}
      >
        {STYLES.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <i />
      {marks.map(button)}
      <i />
      {button({ label: '插入圖片', icon: 'media', run: () => want('picture') })}
      {button({ label: '嵌入', icon: 'embed', run: () => want('embed') })}
      {button({ label: '分隔線', icon: 'rule', run: () => chain().setHorizontalRule().run() })}
      <i />
      {button({ label: '復原', icon: 'undo', keys: 'Ctrl+Z', off: !state.undo, run: () => chain().undo().run() })}
      {button({ label: '重做', icon: 'redo', keys: 'Ctrl+Shift+Z', off: !state.redo, run: () => chain().redo().run() })}
    </div>
  )
}
