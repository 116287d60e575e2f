import pino from 'pino'
import { describeError } from './scrub'

/**
 * The log: one JSON line for each event, on standard output. Say what happened and to which id; never a name, an
 * address, a token or an IP address. Errors go under `err` and are scrubbed.
 */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  serializers: { err: describeError },
})
