/** The fields whose values differ, before and after; null when none does. Values are compared as JSON keeps them. */
export function changedFields<Name extends string>(
  was: Readonly<Partial<Record<NoInfer<Name>, unknown>>>,
  is: Readonly<Record<Name, unknown>>,
): { before: Partial<Record<Name, unknown>>; after: Partial<Record<Name, unknown>> } | null {
  const names = (Object.keys(is) as Name[]).filter((name) => JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null))
  if (names.length === 0) return null
  const pick = (from: Readonly<Partial<Record<Name, unknown>>>) =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? null])) as Partial<Record<Name, unknown>>
  return { before: pick(was), after: pick(is) }
}
