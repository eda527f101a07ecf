import type { Place } from '../../lib/article/checklist'
import { READY_LIST } from './ready-list'

const textbox = (name: string) => `:is([role="textbox"], textarea, input)[aria-label="${name}"]`

const FIELDS: Partial<Record<Place, string>> = {
  title: textbox('標題'),
  body: textbox('內文'),
  disclaimer: '#accepts-disclaimer',
}

/** Leads to where something is put right, or to the list that names it; opens what is folded. */
export function focusPlace(place: Place): void {
  const field = FIELDS[place]
  const found = (field && document.querySelector<HTMLElement>(field)) || document.getElementById(READY_LIST)
  const folded = found?.closest('details')
  if (folded) folded.open = true
  found?.focus()
}
