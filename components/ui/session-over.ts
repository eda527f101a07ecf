'use client'

import { createContext } from 'react'

/** Hears that the session is over: lets the same person in again without leaving the page, and then does what was refused. */
export const SessionOver = createContext<(again: () => void) => void>(() => undefined)
