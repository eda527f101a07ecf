import pino from 'pino'
import { env } from './env'

/** Structured lines on standard output. Errors are logged under `error`; nothing personal is. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: pino.stdSerializers.err },
  redact: ['*.headers.cookie', '*.headers.authorization'],
})
