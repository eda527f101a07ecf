/** `11月01日` of `2026-11-01`: a report never reaches back a year. */
export const dayName = (day: string): string => `${day.slice(5, 7)}月${day.slice(8)}日`
