'use client'

import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { DeskArticle, DeskOptions } from '../../lib/article/article'
import { STATE_NAMES } from '../../lib/article/state'
import { plainText } from '../../lib/article/text'
import type { UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { countCharacters, readingMinutes } from '../../lib/text/count'
import { MediaPicker } from '../media/media-picker'
import { uploadPicture } from '../media/upload-picture'
import { StudioIcon } from '../shell/studio-icon'
import { isComposingKey } from '../ui/composing-key'
import { Link } from '../ui/link'
import { SignInAgain } from '../user/sign-in-again'
import { BodyEditor, type BodyEditorHandle } from './body-editor'
import type { FoundCopy } from './crash-copy'
import { DeskActs } from './desk-acts'
import { DeskNotices } from './desk-notices'
import { DeskSide } from './desk-side'
import { SaveStatus } from './save-status'
import { TitleField, type TitleFieldHandle } from './title-field'
import { useChecks } from './use-checks'
import { useDesk } from './use-desk'

const LATER = '登入已經過期，新寫的文字只在這個瀏覽器。按「儲存」便可以重新登入。'

interface Props {
  article: DeskArticle
  /** True for an article that nothing was saved of yet. */
  fresh: boolean
  options: DeskOptions
}

/** The desk at which an article is written: the page as it will look, what belongs to it at the side, and the bar above. */
export function WritingDesk({ article, fresh, options }: Props) {
  const desk = useDesk({ state: fresh ? null : article.state, content: article.content, email: options.email })
  const { content, change, queue, editable, save } = desk
  const state = desk.state ?? article.state
  const editor = useRef<BodyEditorHandle>(null)
  const title = useRef<TitleFieldHandle>(null)
  const [accepts, setAccepts] = useState(false)
  const [choosing, setChoosing] = useState<((picture: UploadedPicture | null) => void) | null>(null)
  const [pictures, setPictures] = useState(article.pictures)
  const checks = useChecks({ content, state, options, pictures, accepts, editor, title, change })

  const know = (picture: UploadedPicture): UploadedPicture => {
    setPictures((known) => ({ ...known, [picture.hash]: picture }))
    return picture
  }
  const choose = () => new Promise<UploadedPicture | null>((resolve) => setChoosing(() => resolve))
  const chosen = (picture: UploadedPicture | null) => {
    choosing?.(picture && know(picture))
    setChoosing(null)
  }
  const fetchBack = (kept: FoundCopy) => {
    editor.current?.setBody(kept.content.body)
    desk.fetchBack(kept)
  }
  const saveNow = () => queue.flush(content, true)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent) || event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (editable) void saveNow()
  }
  const counted = useDeferredValue(content.body)
  const characters = useMemo(() => countCharacters(plainText(counted)), [counted])
  const section = options.sections.find(({ id }) => id === content.sectionId)
  const part = { content, state, options, editable, onChange: change }

  return (
    // The shortcut for saving works wherever one is on the desk.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its fields let through
    <div
      className="writing-desk"
      onKeyDown={onKeyDown}
      onCompositionStart={() => queue.setComposing(true)}
      onCompositionEnd={() => queue.setComposing(false)}
    >
      <header className="desk-bar">
        <Link className="crumb" href={routes.desk.articles()}>
          <StudioIcon name="back" />
          文章
        </Link>
        <span className="state">
          <StudioIcon name={state.changed ? 'changed' : state.state} />
          {STATE_NAMES[state.state]}
        </span>
        <SaveStatus save={save} />
        <p className="numerals">
          {characters.toLocaleString('en')} 字　約{readingMinutes(characters)}分鐘
        </p>
        <DeskActs
          {...part}
          act={desk.act}
          checks={checks.list}
          accepts={accepts}
          saving={save.kind === 'saving'}
          onSave={saveNow}
          onPreview={desk.preview}
        />
      </header>
      <DeskNotices desk={desk} onFetchBack={fetchBack} />
      <main id="main" className="writing" tabIndex={-1}>
        <div>
          <article className="sheet">
            <h1 className="unseen">{content.title ? `編輯：${content.title}` : '新文章'}</h1>
            <BodyEditor
              initial={article.content.body}
              editable={editable}
              pictures={pictures}
              upload={(file, onProgress, signal) => uploadPicture(file, onProgress, signal).then(know)}
              choose={choose}
              onChange={(body) => change({ body })}
              onComposing={(composing) => queue.setComposing(composing)}
              onNotice={desk.setNotice}
              marks={checks.marks}
              handle={editor}
            >
              <div className="writing-head">
                <p className="kicker">{section?.name}</p>
                <TitleField
                  value={content.title}
                  editable={editable}
                  onChange={(words) => change({ title: words })}
                  onComposing={(composing) => queue.setComposing(composing)}
                  onEnter={() => editor.current?.focus()}
                  handle={title}
                />
              </div>
            </BodyEditor>
          </article>
        </div>
        <DeskSide
          part={part}
          desk={desk}
          checks={checks}
          pictures={pictures}
          accepts={accepts}
          onAccepts={setAccepts}
          choose={choose}
          know={know}
          revisions={state.id > 0 ? routes.desk.revisions(state.id) : null}
          onState={desk.setState}
        />
      </main>
      <MediaPicker open={choosing !== null} onChoose={chosen} onClose={() => chosen(null)} />
      <SignInAgain
        open={save.kind === 'signed-out'}
        email={options.email}
        onSignedIn={() => (queue.isDirty ? queue.retry() : desk.setSave({ kind: 'clean' }))}
        onClose={() => desk.setSave({ kind: 'refused', sentence: LATER })}
      />
    </div>
  )
}
