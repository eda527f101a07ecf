/**
 * A value of which a process has one, although several of Next's bundles, the HTTP front and the command line each evaluate
 * the module that owns it.
 */
export function processWide<T>(name: string, make: () => T): () => T {
  const key = Symbol.for(`readon.${name}`)
  return () => {
    const found: T | undefined = Reflect.get(globalThis, key)
    if (found !== undefined) return found
    const made = make()
    Reflect.set(globalThis, key, made)
    return made
  }
}
