'use client'

import { useEffect, useRef } from 'react'
import { useFeed } from './feed-provider'
import { articleElement, progressOf } from './reading-line'

/**
 * Section, title and progress of the article in view, once the opened article's heading has left the window.
 * A copy of what is said elsewhere, so hidden from assistive technology. It is drawn without React, once a frame.
 */
export function ReadingBar() {
  const { current } = useFeed()
  const bar = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let frame = 0
    const draw = () => {
      frame = 0
      const element = articleElement(current.id)
      const heading = document.querySelector('#main h1')
      if (!bar.current || !element || !heading) return
      bar.current.toggleAttribute('data-shown', heading.getBoundingClientRect().bottom < 0)
      const read = bar.current.querySelector('progress')
      if (read) read.value = progressOf(element)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(draw)
    }
    draw()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', onScroll)
    }
  }, [current.id])

  return (
    <div ref={bar} className="reading-bar" aria-hidden="true">
      {/* Another article is another line, not one whose words move. */}
      <p key={current.id} className="page">
        <b className="kicker">{current.section}</b>
        <span>{current.title}</span>
      </p>
      <progress max={1} value={0} />
    </div>
  )
}
