'use client'

import { useState } from 'react'
import type { Check } from '../../lib/article/checklist'
import { fromWallTime, spellWallTime, wallTime } from '../../lib/text/wall-time'
import { type Act, acceptanceOf, type DeskPart } from './desk'
import { useGoingOut } from './going-out'
import { SidePart } from './side-part'
import { useBrowserZone, useNow } from './use-now'

interface Props extends DeskPart {
  act: Act
  checks: readonly Check[]
  accepts: boolean
}

const PAST = '這個時間已經過去，請選擇將來的時間，或直接發佈。'

/** 排程, in the time of the site wherever the browser is: the fields are never filled from the machine's own clock. */
export function SchedulePanel({ content, state, options, editable, act, checks, accepts }: Props) {
  const { zone, zoneName } = options
  const stands = state.state === 'scheduled' ? (state.publishedWall ?? '') : ''
  const [entered, setEntered] = useState({ stands, day: stands.slice(0, 10), hour: stands.slice(11, 16) })
  const [refused, setRefused] = useState('')
  const { goOut, said } = useGoingOut(checks)
  const now = useNow(10_000)
  const browserZone = useBrowserZone()

  // Scheduled, changed or cancelled meanwhile: the fields show what stands.
  if (entered.stands !== stands) setEntered({ stands, day: stands.slice(0, 10), hour: stands.slice(11, 16) })

  const wall = `${entered.day}T${entered.hour}`
  const at = fromWallTime(wall, zone)
  const isPast = at !== null && now !== null && at <= now
  const overdue = state.state === 'scheduled' && isPast && wall === stands
  const elsewhere = at && browserZone && wallTime(at, browserZone) !== wall ? wallTime(at, browserZone) : null
  const mayPublish = state.acts.includes('publish')
  if (!mayPublish && !state.acts.includes('unschedule')) return null

  const enter = (change: { day?: string; hour?: string }) => {
    setEntered({ ...entered, ...change })
    setRefused('')
  }
  const send = () => {
    if (!at) return setRefused(`請選擇排程的日期和時間（${zoneName}）。`)
    if (at <= new Date()) return setRefused(PAST)
    goOut('排程', () => act('schedule', { at: wall, ...acceptanceOf({ content, options }, accepts) }))
  }
  return (
    <SidePart title="排程" note={zoneName}>
      <div className="pair">
        <label className="field">
          日期
          <input
            type="date"
            value={entered.day}
            disabled={!editable || !mayPublish}
            min={now ? wallTime(now, zone).slice(0, 10) : undefined}
            onChange={({ target }) => enter({ day: target.value })}
          />
        </label>
        <label className="field">
          時間
          <input
            type="time"
            value={entered.hour}
            disabled={!editable || !mayPublish}
            onChange={({ target }) => enter({ hour: target.value })}
          />
        </label>
      </div>
      {at && !isPast && (
        <p className="why">
          {spellWallTime(wall)}發佈。
          {elsewhere && (
            <>
              <br />
              你的裝置用另一個時區，屆時那裏是{spellWallTime(elsewhere)}。
            </>
          )}
        </p>
      )}
      {overdue && <p className="late">排程的時間已過，文章正要發佈。重新載入便可看到最新情況。</p>}
      {isPast && !overdue && !refused && <p className="late">{PAST}</p>}
      {refused && (
        <p className="form-error" role="alert">
          {refused}
        </p>
      )}
      {said}
      {editable && (
        <p className="proof-acts">
          {mayPublish && (
            <button className="button" type="button" onClick={send}>
              {stands ? '更改時間' : '排程'}
            </button>
          )}
          {state.acts.includes('unschedule') && (
            <button className="plain" type="button" onClick={() => act('unschedule')}>
              取消排程
            </button>
          )}
        </p>
      )}
    </SidePart>
  )
}
