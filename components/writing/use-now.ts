import { useEffect, useState, useSyncExternalStore } from 'react'

/** The time, renewed so often; null on the server and until the page is alive, where it would differ. */
export function useNow(everyMs: number): Date | null {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    const tick = () => setNow(new Date())
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

const never = () => () => undefined

/** The browser's time zone, e.g. `Europe/London`; null on the server. */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  )
}
