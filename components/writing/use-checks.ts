'use client'

import { type RefObject, useDeferredValue, useMemo, useState } from 'react'
import type { DeskArticle, DeskOptions, DeskState } from '../../lib/article/article'
import { checklist } from '../../lib/article/checklist'
import type { Content } from '../../lib/article/schema'
import { textBlocks } from '../../lib/article/text-blocks'
import { checkText } from '../../lib/text/check/check'
import { type Place, type Suggestion, suggestionKey } from '../../lib/text/check/suggestion'
import type { BodyEditorHandle } from './body-editor'
import type { TitleFieldHandle } from './title-field'

interface Looked {
  content: Content
  state: DeskState
  options: DeskOptions
  pictures: DeskArticle['pictures']
  accepts: boolean
  editor: RefObject<BodyEditorHandle | null>
  title: RefObject<TitleFieldHandle | null>
  change: (part: Partial<Content>) => void
}

/** What could be better about the text, what stands in the way of publishing, and how to mend it. Block 0 is the title. */
export function useChecks({ content, state, options, pictures, accepts, editor, title, change }: Looked) {
  const read = useDeferredValue(content)
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set())
  const blocks = useMemo(() => [read.title, ...textBlocks(read.body)], [read.title, read.body])
  const all = useMemo(() => checkText(blocks), [blocks])
  const open = useMemo(() => all.filter((suggestion) => !ignored.has(suggestionKey(suggestion))), [all, ignored])
  const marks = useMemo(
    () =>
      open.flatMap(({ places }, index) =>
        places.filter(({ block }) => block > 0).map((place) => ({ ...place, block: place.block - 1, n: index + 1 })),
      ),
    [open],
  )
  const feature = Object.values(pictures).find(({ id }) => id === read.picture?.mediaId) ?? null
  const section = options.sections.find(({ id }) => id === read.sectionId)
  const list = useMemo(
    () =>
      checklist({
        content: read,
        state,
        section,
        suggestions: open.length,
        picture: feature && { width: feature.width, height: feature.height },
        accepted: accepts,
      }),
    [read, state, section, open.length, feature, accepts],
  )
  const edit = (edits: readonly (Place & { text: string })[]) => {
    // What was checked may be a moment behind what is written: only what still stands there is put right.
    const inTitle = (content.title === read.title ? edits : [])
      .filter(({ block }) => block === 0)
      .sort((one, other) => other.from - one.from)
    const better = inTitle.reduce((text, { from, to, text: right }) => text.slice(0, from) + right + text.slice(to), content.title)
    if (better !== content.title) change({ title: better })
    const inBody = edits.filter(({ block }) => block > 0)
    const found = ({ block, from, to }: Place) => blocks[block]?.slice(from, to) ?? ''
    if (inBody.length > 0) editor.current?.replace(inBody.map((each) => ({ ...each, block: each.block - 1, found: found(each) })))
  }
  return {
    list,
    marks,
    all,
    ignored,
    applyAt: (places: readonly Place[], text: string) => edit(places.map((place) => ({ ...place, text }))),
    apply: (suggestions: readonly Suggestion[]) =>
      edit(
        suggestions.flatMap(({ places, replacement }) =>
          replacement === null ? [] : places.map((place) => ({ ...place, text: replacement })),
        ),
      ),
    ignore: (suggestion: Suggestion, ignore: boolean) =>
      setIgnored((before) => {
        const after = new Set(before)
        if (ignore) after.add(suggestionKey(suggestion))
        else after.delete(suggestionKey(suggestion))
        return after
      }),
    reveal: ({ block, from, to }: Place) => (block === 0 ? title.current?.select(from, to) : editor.current?.reveal(block - 1, from, to)),
  }
}

export type Checks = ReturnType<typeof useChecks>
