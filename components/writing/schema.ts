import { type Extensions, InputRule } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { isSafeHref } from '../../lib/article/safe-href'
import { EmbedNode } from './embed-node'
import { VerbatimMark } from './verbatim-mark'

/** What may stand in a list item and in a quotation, as in lib/article/body.ts. */
const INNER = '(paragraph | bulletList | orderedList)+'

/**
 * The nodes and marks of lib/article/body.ts, without pictures. Asterisks and underscores stay what they are: only the signs at
 * the start of a line do something.
 */
export const bodyNodes: Extensions = [
  Document,
  Text,
  Paragraph,
  Heading.extend({
    renderHTML: ({ node }) => (node.attrs.level === 3 ? ['h3', { class: 'minor' }, 0] : ['h2', {}, 0]),
  }).configure({ levels: [2, 3] }),
  BulletList,
  OrderedList,
  ListItem.extend({ content: INNER }),
  ListKeymap,
  Blockquote.extend({
    content: INNER,
    addKeyboardShortcuts() {
      return { 'Mod-Shift-9': () => this.editor.commands.toggleBlockquote() }
    },
  }),
  HorizontalRule.extend({
    addInputRules() {
      return [
        new InputRule({
          find: /^---$/,
          handler: ({ state, range, chain }) => {
            if (state.doc.resolve(range.from).depth !== 1) return null
            chain().deleteRange(range).setHorizontalRule().run()
          },
        }),
      ]
    },
  }),
  // Without Mod-Enter, which belongs to the desk.
  HardBreak.extend({
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
    },
  }),
  Bold.extend({ addInputRules: () => [] }),
  Italic.extend({ addInputRules: () => [] }),
  VerbatimMark,
  Link.configure({
    autolink: false,
    openOnClick: false,
    HTMLAttributes: { target: null, rel: null },
    isAllowedUri: isSafeHref,
  }),
  EmbedNode,
]
