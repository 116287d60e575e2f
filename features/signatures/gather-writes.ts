interface Gathered<Item, Answer> {
  item: Item
  answer: Promise<Answer>
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

interface Rules<Item, Answer> {
  /** What makes two items the same: those that wait together are written once and share the answer. */
  key: (item: Item) => string
  /** Writes some items, all or none, and answers in their order. Writing an item again must do no harm. */
  write: (items: readonly Item[]) => Promise<readonly Answer[]>
  /** How many writes may be on their way at once: one, and others behind those that take longer than `patience` (ms). */
  atOnce: number
  patience: number
  /** How many items one write takes. */
  most: number
}

/**
 * Gathers what comes while others are on their way, and writes it together; what comes alone is written at once. What waits
 * behind a write that hangs is written by another one. Each caller has the answer when its own item is written. Items whose
 * write failed are tried again one by one, so that a bad one fails alone.
 */
export function gatherWrites<Item, Answer>({ key, write, atOnce, patience, most }: Rules<Item, Answer>) {
  const waiting = new Map<string, Gathered<Item, Answer>>()
  let onTheirWay = 0
  let hanging = 0

  function add(item: Item): Promise<Answer> {
    const same = waiting.get(key(item))
    if (same) return same.answer
    const { promise: answer, resolve, reject } = Promise.withResolvers<Answer>()
    waiting.set(key(item), { item, answer, resolve, reject })
    sendOff()
    return answer
  }

  async function sendOff(): Promise<void> {
    if (onTheirWay > hanging || onTheirWay >= atOnce || waiting.size === 0) return
    const some = [...waiting].slice(0, most)
    for (const [name] of some) waiting.delete(name)
    onTheirWay += 1
    let hangs = 0
    const timer = setTimeout(() => {
      hangs = 1
      hanging += 1
      sendOff()
    }, patience)
    await deliver(some.map(([, gathered]) => gathered))
    clearTimeout(timer)
    hanging -= hangs
    onTheirWay -= 1
    sendOff()
  }

  async function deliver(some: readonly Gathered<Item, Answer>[]): Promise<void> {
    try {
      const answers = await write(some.map(({ item }) => item))
      some.forEach(({ resolve }, place) => {
        resolve(answers[place] as Answer)
      })
    } catch (error) {
      // Not waited for: what comes next need not stand behind a failure.
      if (some.length > 1) for (const one of some) deliver([one])
      else some[0]?.reject(error)
    }
  }

  return add
}
