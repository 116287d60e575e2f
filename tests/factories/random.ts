/** A source of chance that gives the same again for the same seed, so that what it makes can be talked about. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `least` to `most`, both included. */
  integer: (least: number, most: number) => number
  /** True in that share of cases: `chance(0.25)` in one of four. */
  chance: (share: number) => boolean
  pick: <Value>(from: readonly Value[]) => Value
  /** Like `pick`, each with its own weight. */
  pickWeighted: <Value>(from: readonly (readonly [value: Value, weight: number])[]) => Value
  /** A copy in another order (Fisher–Yates). */
  shuffle: <Value>(from: readonly Value[]) => Value[]
}

/** Makes a source of chance from a text. Not for secrets. */
export function createRandom(seed: string): Random {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)

  // Mulberry32: 32 bits of state are plenty for some thousand names.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Value>(from: readonly Value[]) => from[integer(0, from.length - 1)] as Value

  return {
    next,
    integer,
    chance: (share) => next() < share,
    pick,
    pickWeighted(from) {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) {
        left -= weight
        if (left < 0) return value
      }
      return pick(from)[0]
    },
    shuffle(from) {
      const copy = [...from]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = integer(0, last)
        ;[copy[last], copy[other]] = [copy[other] as never, copy[last] as never]
      }
      return copy
    },
  }
}
