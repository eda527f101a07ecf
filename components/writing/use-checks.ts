'use client'

import { type RefObject, useDeferredValue, useMemo, useState } from 'react'
import type { DeskArticle, DeskOptions, DeskState } from '../../lib/article/article'
import { checklist } from '../../lib/article/checklist'
import type { Content } from '../../lib/article/schema'
import { textBlocks } from '../../lib/article/text-blocks'
import { checkText } from '../../lib/text/check/check'
import type { Place, Suggestion } from '../../lib/text/check/suggestion'
import type { BodyEditorHandle } from './body-editor'

interface Looked {
  content: Content
  state: DeskState
  options: DeskOptions
  pictures: DeskArticle['pictures']
  accepts: boolean
  editor: RefObject<BodyEditorHandle | null>
  change: (part: Partial<Content>) => void
}

const nameOf = ({ rule, found, replacement }: Suggestion) => `${rule} ${found} ${replacement}`

/** What could be better about the text, what stands in the way of publishing, and how to mend it. Block 0 is the title. */
export function useChecks({ content, state, options, pictures, accepts, editor, change }: Looked) {
  const read = useDeferredValue(content)
  const [ignored, setIgnored] = useState<readonly string[]>([])
  const all = useMemo(() => checkText({ blocks: [read.title, ...textBlocks(read.body)] }), [read.title, read.body])
  const open = useMemo(() => all.filter((suggestion) => !ignored.includes(nameOf(suggestion))), [all, ignored])
  const marks = useMemo(
    () =>
      open.flatMap(({ places }, index) =>
        places.filter(({ block }) => block > 0).map((place) => ({ ...place, block: place.block - 1, n: index + 1 })),
      ),
    [open],
  )
  const feature = Object.values(pictures).find(({ id }) => id === read.picture?.mediaId) ?? null
  const section = options.sections.find(({ id }) => id === read.sectionId) ?? null
  const list = useMemo(
    () =>
      checklist({
        content: read,
        state,
        section,
        suggestions: open.length,
        picture: feature && { width: feature.width, height: feature.height },
        accepted: state.accepted || accepts || !section?.disclaimer,
      }),
    [read, state, section, open.length, feature, accepts],
  )
  const apply = (suggestions: readonly Suggestion[]) => {
    const edits = suggestions.flatMap(({ places, replacement }) =>
      replacement === null ? [] : places.map((place) => ({ ...place, text: replacement })),
    )
    const inTitle = edits.filter(({ block }) => block === 0).sort((one, other) => other.from - one.from)
    const title = inTitle.reduce((text, { from, to, text: right }) => text.slice(0, from) + right + text.slice(to), content.title)
    if (title !== content.title) change({ title })
    editor.current?.replace(edits.filter(({ block }) => block > 0).map((edit) => ({ ...edit, block: edit.block - 1 })))
  }
  return {
    list,
    marks,
    open,
    ignored: all.filter((suggestion) => ignored.includes(nameOf(suggestion))),
    apply,
    ignore: (suggestion: Suggestion) => setIgnored((before) => [...before, nameOf(suggestion)]),
    restore: () => setIgnored([]),
    reveal: ({ block, from, to }: Place) => editor.current?.reveal(block - 1, from, to),
  }
}

export type Checks = ReturnType<typeof useChecks>
