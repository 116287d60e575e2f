/** Given and family names that are common in one language. Nobody in particular is meant. */
export interface NamePool {
  given: string[]
  family: string[]
  /** Written before the given name, and how the two are joined. */
  familyFirst?: ' ' | ''
}

/** Reads a pool from names divided by blanks; a blank inside a name is written `_`. */
export const pool = (given: string, family: string, familyFirst?: ' ' | ''): NamePool => ({
  given: given.split(' '),
  family: family.split(' ').map((name) => name.replaceAll('_', ' ')),
  ...(familyFirst !== undefined && { familyFirst }),
})
