import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refused } from '../ui/ask-studio'
import { SaveQueue } from './save-queue'

/** A server that answers when the test says so. */
function desk() {
  const sent: { content: string; explicit: boolean; answer: (refusal?: Refused) => void }[] = []
  const states: string[] = []
  const queue = new SaveQueue<string>({
    send: (content, explicit) =>
      new Promise((resolve, reject) => {
        sent.push({ content, explicit, answer: (refusal) => (refusal ? reject(refusal) : resolve()) })
      }),
    onState: ({ kind }) => states.push(kind),
    isWorthSaving: (content) => content.trim() !== '',
  })
  return { queue, sent, states }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('saves three seconds after the last change, once, the newest text', async () => {
  const { queue, sent, states } = desk()
  queue.change('一')
  await pass(2_900)
  queue.change('一二')
  await pass(2_900)
  expect(sent).toEqual([])
  await pass(200)
  expect(sent.map(({ content }) => content)).toEqual(['一二'])
  sent[0]?.answer()
  await pass(60_000)
  expect([sent.length, states.at(-1), queue.isDirty]).toEqual([1, 'saved', false])
})

it('does not let somebody who never pauses go unsaved for longer than twenty seconds', async () => {
  const { queue, sent } = desk()
  for (let second = 0; second < 21; second++) {
    queue.change('字'.repeat(second + 1))
    await pass(1_000)
  }
  expect(sent).toHaveLength(1)
})

it('sends one save at a time on a slow line, and afterwards what was written meanwhile', async () => {
  const { queue, sent } = desk()
  queue.change('一')
  await pass(3_000)
  queue.change('一二')
  await pass(30_000)
  queue.change('一二三')
  await pass(30_000)
  expect(sent).toHaveLength(1)
  sent[0]?.answer()
  await pass(3_000)
  expect(sent.map(({ content }) => content)).toEqual(['一', '一二三'])
})

it('never saves while a character is being composed, and saves after it', async () => {
  const { queue, sent } = desk()
  queue.change('你')
  queue.setComposing(true)
  await pass(60_000)
  expect(sent).toEqual([])
  queue.setComposing(false)
  await pass(3_000)
  expect(sent).toHaveLength(1)
})

it('never saves nothing', async () => {
  const { queue, sent } = desk()
  queue.change(' ')
  await pass(60_000)
  expect([sent, queue.isDirty]).toEqual([[], false])
})

it('tries again by itself when the line is down, and keeps what is written', async () => {
  const { queue, sent, states } = desk()
  queue.change('一')
  await pass(3_000)
  sent[0]?.answer(new Refused(0, '連線中斷'))
  await pass(0)
  expect([states.at(-1), queue.isDirty]).toEqual(['failed', true])
  await pass(3_000)
  sent[1]?.answer(new Refused(503, '忙'))
  await pass(6_000)
  sent[2]?.answer()
  await pass(0)
  expect([sent.map(({ content }) => content), states.at(-1)]).toEqual([['一', '一', '一'], 'saved'])
})

it.each([
  [401, 'signed-out'],
  [422, 'refused'],
  [409, 'conflict'],
])('waits for the person after %i', async (status, kind) => {
  const { queue, sent, states } = desk()
  queue.change('一')
  await pass(3_000)
  sent[0]?.answer(new Refused(status, '不行'))
  await pass(600_000)
  expect([sent.length, states.at(-1), queue.isDirty]).toEqual([1, kind, true])
  queue.retry()
  await pass(0)
  expect(sent).toHaveLength(status === 409 ? 1 : 2)
})

it('once stopped, nothing makes it save over the newer text', async () => {
  const { queue, sent } = desk()
  queue.change('一')
  await pass(3_000)
  sent[0]?.answer(new Refused(409, '過時'))
  await pass(0)
  queue.hold()
  queue.release()
  queue.setComposing(true)
  queue.setComposing(false)
  queue.change('一二')
  await pass(600_000)
  expect(sent).toHaveLength(1)
})

it('while it is held it saves nothing by itself, and afterwards what was written meanwhile', async () => {
  const { queue, sent } = desk()
  queue.hold()
  queue.change('一')
  await pass(60_000)
  expect(sent).toEqual([])
  queue.release()
  await pass(3_000)
  expect(sent.map(({ content }) => content)).toEqual(['一'])
})

it('what is given up is not saved, also when a save was under way', async () => {
  const { queue, sent } = desk()
  queue.change('一')
  await pass(3_000)
  queue.change('一二')
  const given = queue.abandon()
  sent[0]?.answer()
  await given
  await pass(600_000)
  expect([sent.map(({ content }) => content), queue.isDirty]).toEqual([['一'], false])
})

it('waits for the last word of a composition before anything is done to the article', async () => {
  const { queue } = desk()
  queue.setComposing(true)
  let settled = false
  void queue.settled().then(() => (settled = true))
  await pass(60_000)
  expect(settled).toBe(false)
  queue.setComposing(false)
  await pass(50)
  expect(settled).toBe(false)
  await pass(100)
  expect(settled).toBe(true)
})

it('an explicit save goes out at once, also of what was saved before, and waits for one under way', async () => {
  const { queue, sent } = desk()
  queue.change('一')
  await pass(3_000)
  const done = queue.flush('一', true)
  await pass(0)
  expect(sent).toHaveLength(1)
  sent[0]?.answer()
  await pass(0)
  expect(sent[1]).toMatchObject({ content: '一', explicit: true })
  sent[1]?.answer()
  expect(await done).toBe(true)
})
