'use client'

import type { ReactNode } from 'react'
import type { Preference } from './preference'
import { usePreference } from './use-preference'

interface Props {
  legend: string
  preference: Preference
  /** In the order in which they are shown; `name` is what is read. */
  choices: readonly { value: string; name: string; sample: ReactNode }[]
}

export function SettingChoices({ legend, preference, choices }: Props) {
  const [current, choose] = usePreference(preference)
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choices">
        {choices.map(({ value, name, sample }) => (
          <label key={value}>
            <input type="radio" name={preference.key} value={value} checked={current === value} onChange={() => choose(value)} />
            <span className="sample" data-size={value} aria-hidden="true">
              {sample}
            </span>
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
