import type { Random } from '@/tests/factories/random'

/** A day on which a campaign is talked about: what it adds at once, and how fast that fades (days to a half). */
interface Wave {
  day: number
  height: number
  halfLife: number
}

/** A launch, a report in a newspaper two weeks on, the reminder of a partner after four. */
const waves: readonly Wave[] = [
  { day: 0, height: 100, halfLife: 1.6 },
  { day: 15, height: 62, halfLife: 1.3 },
  { day: 29, height: 38, halfLife: 2.2 },
]
const steady = 7
const weekend = 0.6

/**
 * How many of `total` sign on each of `days` days, the first of which is `weekday` (0 is Sunday): waves that fade, a
 * steady trickle, fewer at weekends, and some chance. The days add up to the total.
 */
export function spread(total: number, days: number, weekday: number, random: Random): number[] {
  const weights = Array.from({ length: days }, (_, day) => {
    const talk = waves
      .filter((wave) => day >= wave.day)
      .reduce((sum, wave) => sum + wave.height * 0.5 ** ((day - wave.day) / wave.halfLife), steady)
    const isWeekend = [0, 6].includes((weekday + day) % 7)
    return talk * (isWeekend ? weekend : 1) * (0.8 + 0.4 * random.next())
  })
  const sum = weights.reduce((a, b) => a + b, 0)
  // Rounding the running sum, not each day, keeps the total.
  let before = 0
  let running = 0
  return weights.map((weight) => {
    running += weight
    const now = Math.round((running / sum) * total)
    const here = now - before
    before = now
    return here
  })
}
