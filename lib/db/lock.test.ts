import { expect, test } from 'vitest'
import { Lock } from './lock'

test('one holder at a time, first come first served', async () => {
  const lock = new Lock()
  const order: string[] = []
  const work = async (name: string) => {
    const release = await lock.acquire()
    order.push(`${name} in`)
    await Promise.resolve()
    order.push(`${name} out`)
    release()
  }
  await Promise.all([work('a'), work('b'), work('c')])
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
})

test('giving the lock back twice does not let two in', async () => {
  const lock = new Lock()
  const first = await lock.acquire()
  const second = lock.acquire()
  first()
  const release = await second
  first()
  let third = false
  const waiting = lock.acquire().then((done) => {
    third = true
    done()
  })
  await new Promise(setImmediate)
  expect(third).toBe(false)
  release()
  await waiting
  expect(third).toBe(true)
})

test('shutting refuses those who wait and those who come later', async () => {
  const lock = new Lock()
  const release = await lock.acquire()
  const waiting = lock.acquire()
  lock.shut(new Error('closed'))
  await expect(waiting).rejects.toThrow('closed')
  release()
  await expect(lock.acquire()).rejects.toThrow('closed')
})
