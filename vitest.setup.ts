import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

// A complaint on the console is a failure that nobody reads. A test that expects one replaces the function
// (`vi.spyOn(console, 'error').mockImplementation(…)`) and asserts what it was told.
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  console.error = (...args) => void complaints.push(`console.error: ${format(...args)}`)
  console.warn = (...args) => void complaints.push(`console.warn: ${format(...args)}`)
})

afterEach(() => {
  if (complaints.length > 0) throw new Error(`Unexpected output:\n${complaints.splice(0).join('\n')}`)
})
