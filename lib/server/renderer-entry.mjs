// A thread does not inherit the loader that its process was started with, so it registers one for itself.
import { register } from 'tsx/esm/api'

register()
await import('./renderer')
