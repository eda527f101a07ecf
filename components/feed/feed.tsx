'use client'

import { useCallback, useEffect, useRef } from 'react'
import { ArticleView } from '../article/article-view'
import { Icon } from '../ui/icon'
import { Ahead, FeedEnded } from './ahead'
import { useFeed } from './feed-provider'
import { loadsByItself } from './feed-state'

/** How far below the window the next article is asked for, and how far it is put on the page, in pixels. */
const ASK_AHEAD = 4_000
const SHOW_AHEAD = 1_500

interface Props {
  /** The article after the first fed one, for readers without JavaScript. */
  following: { address: string; title: string } | null
}

/** 往下看更多文章: the next articles, whole, one after the other. */
export function Feed({ following }: Props) {
  const { state, dispatch } = useFeed()
  const ahead = useRef(new Ahead())
  const end = useRef<HTMLDivElement>(null)
  const { next, phase } = state
  const byItself = loadsByItself(state)
  const last = state.steps.at(-1)?.article.id
  /** While the reader waits for what they asked for: the article that was the last one then. */
  const asked = useRef<{ last: number | undefined } | null>(null)

  // The button that was pressed is gone when the article comes: the focus goes on with the reader, to its title, or to the next button.
  useEffect(() => {
    if (!asked.current || phase === 'loading') return
    const heading = last === asked.current.last ? null : document.getElementById(`title-${last}`)
    asked.current = null
    const goal = phase === 'failed' ? end.current?.querySelector('button') : heading
    goal?.focus({ preventScroll: true })
  }, [phase, last])

  const ask = (address: string) => {
    asked.current = { last }
    load(address)
  }

  const load = useCallback(
    (address: string) => {
      dispatch({ type: 'loading' })
      ahead.current.get(address).then(
        (step) => dispatch({ type: 'loaded', step }),
        (error: unknown) => dispatch({ type: error instanceof FeedEnded ? 'ended' : 'failed' }),
      )
    },
    [dispatch],
  )

  useEffect(() => {
    const element = end.current
    if (!element || !next || !byItself) return
    const near = (margin: number, act: () => void) => {
      const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && act(), {
        rootMargin: `0px 0px ${margin}px`,
      })
      observer.observe(element)
      return observer
    }
    const observers = [
      // What fails ahead of time is tried again, and reported, when the article is really wanted.
      near(ASK_AHEAD, () => ahead.current.get(next).catch(() => undefined)),
      near(SHOW_AHEAD, () => {
        for (const observer of observers) observer.disconnect()
        load(next)
      }),
    ]
    return () => {
      for (const observer of observers) observer.disconnect()
    }
  }, [next, byItself, load])

  return (
    <section className="feed" aria-label="往下看更多文章">
      <h2 className="feed-heading">往下看更多文章</h2>
      {state.steps.map(({ article }) => (
        <ArticleView key={article.id} article={article} opened={false} />
      ))}
      {/* A new end for every article: one that moved down would count as a jump. */}
      <div key={next} ref={end} className="feed-end" data-more={next && (byItself || phase !== 'waiting') ? '' : undefined}>
        {phase === 'failed' && next && (
          <>
            <p className="feed-note">下一篇文章未能載入，請檢查網絡後再試。</p>
            <button type="button" className="go-on" onClick={() => ask(next)}>
              再試
            </button>
          </>
        )}
        {phase === 'loading' && <p className="feed-note">正在載入下一篇文章……</p>}
        {phase === 'waiting' && next && !byItself && (
          <button
            type="button"
            className="go-on"
            onClick={() => {
              dispatch({ type: 'asked' })
              ask(next)
            }}
          >
            繼續往下看 <Icon name="down" />
          </button>
        )}
        {!next && <p className="feed-note">已經看完了，沒有更多文章。</p>}
        {following && (
          <noscript>
            <a className="go-on" href={following.address}>
              繼續往下看：{following.title}
            </a>
          </noscript>
        )}
      </div>
    </section>
  )
}
