import type { DayCounts } from '../../lib/view/report'
import { dayName } from './day-name'

/** Of the drawing, which is stretched to the page's width. */
const STEP = 10
const COLUMN = 7
const HEIGHT = 100

/** 每日閱讀 as columns, the oldest day on the left; within each those who read to the end. The table below says the same in numbers. */
export function DaysChart({ days }: { days: readonly DayCounts[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const column = (name: string, at: number, value: number) => {
    const height = (Math.min(value, most) / most) * HEIGHT
    return <rect className={name} x={at * STEP + (STEP - COLUMN) / 2} y={HEIGHT - height} width={COLUMN} height={height} />
  }
  const shown = [...days].reverse()
  return (
    <figure className="views-chart">
      <figcaption>
        <span>每日閱讀，最多一日{most.toLocaleString('en')}次</span>
        <span className="views-key read">閱讀</span>
        <span className="views-key whole">其中讀完全文</span>
      </figcaption>
      <svg viewBox={`0 0 ${shown.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {shown.map(({ day, count, quarters }, at) => (
          <g key={day}>
            <title>{`${dayName(day)}：${count.toLocaleString('en')}次`}</title>
            {column('read', at, count)}
            {column('whole', at, Math.min(count, quarters.at(-1) ?? 0))}
          </g>
        ))}
      </svg>
      <p className="views-ends" aria-hidden="true">
        <span>{dayName(shown.at(0)?.day ?? '')}</span>
        <span>{dayName(shown.at(-1)?.day ?? '')}</span>
      </p>
    </figure>
  )
}
