import { randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { isoDay } from '@/features/days'
import { hashText } from '@/features/safety/hash-text'

/** What may be done how often from one network, within `duration` seconds. */
const limits = {
  sign: { points: 30, duration: 60 },
  code: { points: 20, duration: 600 },
  letter: { points: 30, duration: 600 },
  correct: { points: 20, duration: 600 },
  report: { points: 20, duration: 600 },
  print: { points: 60, duration: 600 },
  preview: { points: 900, duration: 600 },
  // Phones of several stewards, with what waited on them for a day.
  stall: { points: 120, duration: 60 },
  check: { points: 60, duration: 600 },
  // Whoever keeps a copy of all lists of receipts fetches them all at once.
  mirror: { points: 3_000, duration: 600 },
  signIn: { points: 10, duration: 600 },
  // Mail programs press it for their owners: one provider's servers for many thousands of them.
  unsubscribe: { points: 6_000, duration: 60 },
} as const
export type Limited = keyof typeof limits

// Networks are remembered under a key that dies with the day (and with the process): no address is ever stored.
let day = ''
let key = randomBytes(32)

/**
 * Counts one act of a network ("203.0.113.0/24"). Returns the seconds to wait when it was one too many, else 0. Requests
 * of this machine itself, on a site that only it can reach, carry no network and are not counted. Each copy of web counts
 * for itself: the limits blunt a flood, they need not be exact, and no request waits for another server.
 */
export async function limitVisitor(act: Limited, network: string, now: Date): Promise<number> {
  if (network === '') return 0
  const today = isoDay(now)
  if (today !== day) {
    day = today
    key = randomBytes(32)
  }
  const bucket = hashText(key, network).toString('base64url').slice(0, 22)
  try {
    await limiter(act).consume(bucket)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

const limiters = new Map<Limited, RateLimiterMemory>()

function limiter(act: Limited): RateLimiterMemory {
  const made = limiters.get(act) ?? new RateLimiterMemory({ keyPrefix: act, ...limits[act] })
  limiters.set(act, made)
  return made
}
