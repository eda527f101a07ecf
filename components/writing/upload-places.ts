import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** Where a picture that is still on its way will stand, and what is shown there meanwhile. */
export interface UploadPlace {
  id: number
  position: number
  dom: HTMLElement
}

type Change = { add: UploadPlace[] } | { remove: number }

const key = new PluginKey<readonly UploadPlace[]>('uploadPlaces')

export const uploadPlaces = (state: EditorState): readonly UploadPlace[] => key.getState(state) ?? []

/**
 * Places are no part of the document: they are not saved, and undo neither removes nor brings them back. They move with the text,
 * and are gone when everything around them is deleted.
 */
export const uploadPlacesExtension = (onGone: (id: number) => void) =>
  Extension.create({
    name: 'uploadPlaces',
    addProseMirrorPlugins() {
      return [
        new Plugin<readonly UploadPlace[]>({
          key,
          state: {
            init: () => [],
            apply(tr, places) {
              const change: Change | undefined = tr.getMeta(key)
              const moved = tr.docChanged
                ? places.flatMap((place) => {
                    const { pos, deletedAcross } = tr.mapping.mapResult(place.position, 1)
                    return deletedAcross ? [] : [{ ...place, position: pos }]
                  })
                : places
              if (!change) return moved
              return 'add' in change ? [...moved, ...change.add] : moved.filter(({ id }) => id !== change.remove)
            },
          },
          props: {
            decorations(state) {
              const places = uploadPlaces(state)
              if (places.length === 0) return null
              const widgets = places.map(({ id, position, dom }) =>
                Decoration.widget(position, dom, { key: `upload-${id}`, side: -1, stopEvent: () => true, ignoreSelection: true }),
              )
              return DecorationSet.create(state.doc, widgets)
            },
          },
          view: () => ({
            update(view, before) {
              const here = new Set(uploadPlaces(view.state).map(({ id }) => id))
              for (const { id } of uploadPlaces(before)) if (!here.has(id)) onGone(id)
            },
          }),
        }),
      ]
    },
  })

export function addPlaces(view: EditorView, places: UploadPlace[]): void {
  view.dispatch(view.state.tr.setMeta(key, { add: places } satisfies Change).setMeta('addToHistory', false))
}

/** For a transaction that puts the picture there, or gives up. */
export const withoutPlace = (id: number): [PluginKey, Change] => [key, { remove: id }]
