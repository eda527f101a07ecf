import { expect, test, vi } from 'vitest'

const names = ['error', 'warn'] as const
// Under another name, for our own code may not write to the console at all.
const terminal = console

test.fails.each(names)('console.%s fails a test', (name) => {
  terminal[name]('something is wrong')
})

test.each(names)('a test that expects console.%s takes it for itself', (name) => {
  const complaint = vi.spyOn(console, name).mockImplementation(() => {})
  terminal[name]('as expected')
  expect(complaint).toHaveBeenCalledWith('as expected')
  complaint.mockRestore()
})
