'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Preference } from './preference'

const listeners = new Set<() => void>()

function show({ attribute, values, standard }: Preference, value: string | null): void {
  const { dataset } = document.documentElement
  if (value !== null && value !== standard && values.includes(value)) dataset[attribute] = value
  else delete dataset[attribute]
  for (const listener of listeners) listener()
}

/** The reader's choice and a way to change it. Another tab's choice is followed. */
export function usePreference(preference: Preference): [string, (value: string) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const follow = (event: StorageEvent) => event.key === preference.key && show(preference, event.newValue)
      listeners.add(listener)
      addEventListener('storage', follow)
      return () => {
        listeners.delete(listener)
        removeEventListener('storage', follow)
      }
    },
    [preference],
  )
  const value = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset[preference.attribute] ?? preference.standard,
    () => preference.standard,
  )
  const choose = (next: string) => {
    show(preference, next)
    try {
      localStorage.setItem(preference.key, next)
    } catch {
      // A browser that keeps nothing still shows the choice until the page is left.
    }
  }
  return [value, choose]
}
