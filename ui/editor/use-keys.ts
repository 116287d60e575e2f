import { useRef } from 'react'

/** A key for each thing of a list, the ones without an id included, that stays with it while it is written and moved. */
export function useKeys<Thing extends { id: string | null }>() {
  const given = useRef(new WeakMap<Thing, string>())
  const last = useRef(0)
  const of = (thing: Thing): string => {
    if (thing.id) return thing.id
    const key = given.current.get(thing) ?? `new-${++last.current}`
    given.current.set(thing, key)
    return key
  }
  return {
    of,
    hand: (from: Thing, to: Thing): Thing => {
      given.current.set(to, of(from))
      return to
    },
  }
}

/** The list with one thing moved to another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from]
  return item === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(to, 0, item)
}
