type Fields = Record<string, unknown>

/** The fields whose values differ, before and after; null when none does. Values are compared as JSON keeps them. */
export function changedFields(was: Fields, is: Fields): { before: Fields; after: Fields } | null {
  const names = Object.keys(is).filter((name) => JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null))
  if (names.length === 0) return null
  const pick = (from: Fields) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]))
  return { before: pick(was), after: pick(is) }
}
