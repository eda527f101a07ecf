'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { routes } from '../../lib/routes'
import { askStudio, sentenceOf } from '../ui/ask-studio'

const DEVICES = [
  { name: '電話', width: 390 },
  { name: '平板', width: 768 },
  { name: '電腦', width: 1280 },
] as const

/** How wide there is room, and how high a frame may stand. */
interface Room {
  width: number
  height: number
}

/** The room that an element has, followed as it changes. */
function useRoom() {
  const element = useRef<HTMLElement>(null)
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return { element, room }
}

/** The reader's page of an article in a frame as wide as one of their devices. The link that it needs is made for this tab. */
export function PreviewFrame({ id, title }: { id: number; title: string }) {
  const [width, setWidth] = useState<number>(DEVICES[0].width)
  const [shown, setShown] = useState<{ address?: string; refused?: string }>({})
  const { element, room } = useRoom()
  // A page that is wider than the room is made smaller as a whole, as a map is: its layout stays that of the device.
  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1
  const make = useCallback(async () => {
    const made = askStudio<{ address: string }>('POST', routes.api.act(id, 'preview'), { lasts: 'own' })
    setShown(
      await made.then(
        ({ address }) => ({ address: new URL(address).pathname }),
        (error: unknown) => ({ refused: sentenceOf(error) }),
      ),
    )
  }, [id])
  useEffect(() => {
    void make()
  }, [make])
  return (
    <div className="preview-frame">
      <fieldset className="devices">
        <legend className="unseen">闊度</legend>
        {DEVICES.map((device) => (
          <label key={device.name} className="tick">
            <input type="radio" name="device" checked={width === device.width} onChange={() => setWidth(device.width)} />
            {device.name}
            <small>{device.width}</small>
          </label>
        ))}
      </fieldset>
      {shown.refused && (
        <p className="form-error" role="alert">
          {shown.refused}{' '}
          <button className="button small" type="button" onClick={make}>
            再試
          </button>
        </p>
      )}
      {!shown.refused && !shown.address && <p role="status">正在準備預覽……</p>}
      <section className="preview-stage" aria-label="讀者看到的文章" ref={element}>
        {shown.address && (
          <iframe
            src={shown.address}
            title={`預覽：${title}`}
            width={width}
            style={{ height: room.height / scale, transform: `scale(${scale})`, marginInlineStart: Math.max(0, (room.width - width) / 2) }}
          />
        )}
      </section>
    </div>
  )
}
