import type { Editor } from '@tiptap/core'
import type { StudioIconName } from '../shell/studio-icon'

/** What needs more than the editor itself: a dialog, a file. */
export type Wanted = 'link' | 'embed' | 'picture'

/** Something that a line can become or that can be put in: in the slash menu, and partly in the toolbar. */
export interface Insert {
  id: string
  name: string
  icon: StudioIconName
  /** Latin words that find it. */
  words: readonly string[]
  /** Shown beside the name. */
  keys?: string
  act: ((editor: Editor) => void) | Wanted
}

/** Headings stand neither in lists nor in quotations: the line leaves them first. */
export function toHeading(editor: Editor, level: 2 | 3): void {
  const inside = editor.isActive('blockquote') || editor.isActive('listItem')
  const chain = editor.chain().focus()
  ;(inside ? chain.clearNodes() : chain).setHeading({ level }).run()
}

export function toggleQuote(editor: Editor): void {
  const chain = editor.chain().focus()
  ;(editor.isActive('heading') ? chain.setParagraph() : chain).toggleBlockquote().run()
}

export const INSERTS: readonly Insert[] = [
  {
    id: 'heading',
    name: '小標題',
    icon: 'heading',
    words: ['heading', 'h2', 'title'],
    keys: '##',
    act: (editor) => toHeading(editor, 2),
  },
  {
    id: 'minor',
    name: '細標題',
    icon: 'heading',
    words: ['subheading', 'h3', 'minor'],
    keys: '###',
    act: (editor) => toHeading(editor, 3),
  },
  { id: 'quote', name: '引文', icon: 'quote', words: ['quote', 'blockquote'], keys: '>', act: toggleQuote },
  {
    id: 'bullets',
    name: '列表',
    icon: 'list',
    words: ['list', 'bullet', 'ul'],
    keys: '-',
    act: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    name: '編號列表',
    icon: 'numbered',
    words: ['numbered', 'ordered', 'ol'],
    keys: '1.',
    act: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { id: 'picture', name: '圖片', icon: 'media', words: ['picture', 'image', 'photo'], act: 'picture' },
  { id: 'embed', name: '嵌入', icon: 'embed', words: ['embed', 'youtube', 'facebook', 'instagram', 'threads', 'twitter'], act: 'embed' },
  {
    id: 'rule',
    name: '分隔線',
    icon: 'rule',
    words: ['rule', 'divider', 'line', 'hr'],
    keys: '---',
    act: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
]
