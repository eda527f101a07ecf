'use client'

import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Body } from '../../lib/article/body'
import type { CardPicture } from '../../lib/media/media'
import { contentOf, replaceTexts, reveal, setBody, type TextEdit } from './edit-body'
import type { ChoosePicture, UploadPicture } from './editor-parts'
import { EmbedDialog } from './embed-dialog'
import type { Wanted } from './inserts'
import { LinkDialog } from './link-dialog'
import { PictureDialog } from './picture-dialog'
import { type ProofMark, showMarks } from './proof-marks'
import { SlashList } from './slash-list'
import { Toolbar } from './toolbar'
import { Workshop } from './workshop'

export interface BodyEditorHandle {
  /** Replaces everything, undoably; waits for the end of a composition. */
  setBody: (body: Body) => void
  focus: () => void
  /** One undoable step; blocks and offsets as in `textBlocks(body)`. Waits for the end of a composition. */
  replace: (edits: TextEdit[]) => void
  /** Selects a range and scrolls there. */
  reveal: (block: number, from: number, to: number) => void
}

interface Props {
  initial: Body
  editable: boolean
  pictures: Record<string, CardPicture>
  upload: UploadPicture
  choose: ChoosePicture
  /** Never during a composition; once after it. */
  onChange: (body: Body) => void
  onComposing?: (composing: boolean) => void
  /** Refusals and failures, to be said aloud. */
  onNotice: (sentence: string) => void
  marks: readonly ProofMark[]
  handle: RefObject<BodyEditorHandle | null>
  /** What stands between the tools and the text: the title. */
  children?: ReactNode
}

const ATTRIBUTES = { class: 'article-body whole', role: 'textbox', 'aria-multiline': 'true', 'aria-label': '內文', spellcheck: 'false' }

const handleOf = (editor: Editor, workshop: Workshop): BodyEditorHandle => ({
  setBody: (body) => workshop.composition.whenSettled(() => setBody(editor, body)),
  focus: () => void editor.commands.focus(),
  replace: (edits) => workshop.composition.whenSettled(() => replaceTexts(editor, edits)),
  reveal: (block, from, to) => workshop.composition.whenSettled(() => reveal(editor, { block, from, to })),
})

/** The text of an article, written as readers will see it. The editor is made once; nothing that changes around it draws it anew. */
export function BodyEditor(props: Props) {
  const { initial, editable, marks, handle, children } = props
  const newest = useRef(props)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [workshop] = useState(() => new Workshop(() => newest.current, setWanted))
  const [options] = useState(() => ({
    extensions: workshop.extensions,
    content: contentOf(initial),
    editable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enablePasteRules: false,
    editorProps: { attributes: ATTRIBUTES },
  }))
  const editor = useEditor(options)
  useEffect(() => {
    newest.current = props
  })
  useImperativeHandle<BodyEditorHandle | null, BodyEditorHandle | null>(handle, () => (editor ? handleOf(editor, workshop) : null), [
    editor,
    workshop,
  ])
  useEffect(() => (editor ? workshop.open(editor) : undefined), [editor, workshop])
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable)
  }, [editor, editable])
  useEffect(() => {
    if (editor) workshop.composition.whenSettled(() => !editor.isDestroyed && showMarks(editor.view, marks))
  }, [editor, workshop, marks])
  const done = () => {
    setWanted(null)
    editor?.commands.focus()
  }
  return (
    <>
      {editor && <Toolbar editor={editor} want={setWanted} isComposing={() => workshop.composition.active} />}
      {children}
      <div className="body-editor">
        <EditorContent editor={editor} />
        {editor && <SlashList editor={editor} menu={workshop.menu} />}
      </div>
      {editor && wanted === 'link' && <LinkDialog editor={editor} onClose={done} />}
      {editor && wanted === 'embed' && <EmbedDialog editor={editor} onClose={done} />}
      {editor && wanted === 'picture' && (
        <PictureDialog
          onFiles={(files) => workshop.addFiles(editor, files)}
          onChoose={() => workshop.choosePicture(editor)}
          onClose={done}
        />
      )}
    </>
  )
}
