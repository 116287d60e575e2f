/** A place that two people changed differently. `path` names it: "translations.ru.title". */
export interface Clash {
  path: string
  mine: unknown
  theirs: unknown
}

export interface Merged<Form> {
  form: Form
  clashes: Clash[]
}

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What tells the items of a list apart: language, id, or country with language. Undefined: the list is one value. */
function keyOf(item: unknown): string | undefined {
  if (!isPlain(item)) return undefined
  if (typeof item.country === 'string') return [item.country, item.locale].filter(Boolean).join('-')
  for (const name of ['locale', 'id']) {
    const key = item[name]
    if (typeof key === 'string') return key
  }
  return undefined
}

const byKey = (list: readonly unknown[]) => new Map(list.map((item) => [keyOf(item), item]))
const isKeyed = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((item) => keyOf(item) !== undefined) && byKey(value).size === value.length

/**
 * Puts together what two people made of the same form: what only one of them changed is as they left it; where both
 * changed the same place, mine stays and the clash is told. `base` is what both began with.
 */
export function mergeForms<Form>(base: Form, mine: Form, theirs: Form): Merged<Form> {
  const clashes: Clash[] = []
  const form = merge('', base, mine, theirs, clashes) as Form
  return { form, clashes: clashes.filter(({ path }) => path !== 'revision') }
}

function merge(path: string, base: unknown, mine: unknown, theirs: unknown, clashes: Clash[]): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  const below = (key: string) => (path ? `${path}.${key}` : key)
  if (isPlain(mine) && isPlain(theirs)) {
    const before = isPlain(base) ? base : {}
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    return Object.fromEntries(keys.map((key) => [key, merge(below(key), before[key], mine[key], theirs[key], clashes)]))
  }
  if (isKeyed(mine) && isKeyed(theirs)) return mergeLists(below, isKeyed(base) ? base : [], mine, theirs, clashes)
  clashes.push({ path, mine, theirs })
  return mine
}

/** My order; what they added comes last, and what they took away goes unless I changed it. */
function mergeLists(
  below: (key: string) => string,
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  clashes: Clash[],
): unknown[] {
  const [before, own, other] = [byKey(base), byKey(mine), byKey(theirs)]
  const kept = [...own].flatMap(([key, item]) => {
    const name = key ?? ''
    if (other.has(key)) return [merge(below(name), before.get(key), item, other.get(key), clashes)]
    return before.has(key) && isSame(before.get(key), item) ? [] : [item]
  })
  const added = [...other].filter(
    ([key, item]) => !own.has(key) && (!before.has(key) || !isSame(before.get(key), item)),
  )
  return [...kept, ...added.map(([, item]) => item)]
}
