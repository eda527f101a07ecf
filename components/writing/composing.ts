import type { KeyboardEvent } from 'react'

/** Whether a key belongs to an input method that is composing. Safari says so only by the old key code. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
