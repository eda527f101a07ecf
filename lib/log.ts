import pino from 'pino'
import { EnvError, env } from './env'

/** This file is loaded before the start can say which variable is wrong; until then the usual level will do. */
function level(): string {
  try {
    return env().LOG_LEVEL
  } catch (error) {
    if (error instanceof EnvError) return 'info'
    throw error
  }
}

/** Structured lines on standard output. Errors are logged under `error`; nothing personal is. */
export const log = pino({
  level: level(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: pino.stdSerializers.err },
  redact: ['*.headers.cookie', '*.headers.authorization'],
})
