/** The date line of the front page: civil date, weekday and the lunar calendar that Hong Kong still lives by. */
export interface Edition {
  iso: string
  date: string
  weekday: string
  lunar: string
}

const LUNAR_MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

function lunarDay(day: number): string {
  if (day === 10) return '初十'
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return `${['初', '十', '廿'][Math.floor(day / 10)] ?? ''}${DIGITS[day % 10] ?? ''}`
}

export function editionOf(at: Date, timeZone: string): Edition {
  const parts = (calendar: string, options: Intl.DateTimeFormatOptions) =>
    Object.fromEntries(
      new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone, ...options }).formatToParts(at).map(({ type, value }) => [type, value]),
    )
  const civil = parts('gregory', { year: 'numeric', month: 'numeric', day: 'numeric' })
  const lunar = parts('chinese', { month: 'numeric', day: 'numeric' })
  const leap = /bis/.test(lunar.month ?? '')
  const month = LUNAR_MONTHS[Number.parseInt(lunar.month ?? '1', 10) - 1] ?? ''
  return {
    iso: `${civil.year}-${String(civil.month).padStart(2, '0')}-${String(civil.day).padStart(2, '0')}`,
    date: `${civil.year}年${civil.month}月${civil.day}日`,
    weekday: new Intl.DateTimeFormat('zh-Hant-HK', { timeZone, weekday: 'long' }).format(at),
    lunar: `農曆${leap ? '閏' : ''}${month}月${lunarDay(Number(lunar.day))}`,
  }
}
