'use client'

import { THEME } from './preference'
import { StudioIcon } from './studio-icon'
import { usePreference } from './use-preference'

/** Turns the light on or off; the choice is the one that reader pages use too. */
export function ThemeSwitch() {
  const [theme, choose] = usePreference(THEME)
  const turn = () => {
    const dark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
    choose(dark ? 'light' : 'dark')
  }
  return (
    <button type="button" onClick={turn}>
      <StudioIcon name="theme" />
      明暗
    </button>
  )
}
