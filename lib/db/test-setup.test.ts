import { expect, test, vi } from 'vitest'

test.fails('console.error fails a test', () => {
  console.error('something is wrong')
})

test.fails('console.warn fails a test', () => {
  console.warn('something may be wrong')
})

test('a test that expects a complaint takes it for itself', () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  console.error('as expected')
  expect(complaint).toHaveBeenCalledWith('as expected')
  complaint.mockRestore()
})
