import type { Access, Rights } from './rights'

export const groups = { web: 'postbag_web', worker: 'postbag_worker' } as const
export type Process = keyof typeof groups

/** The columns of every table, by table name. */
export type Columns = Map<string, string[]>

/**
 * Says what is wrong with a list of rights for these tables: a table nobody decided about, and rights to a table or a
 * column that is not there.
 */
export function findUndecided(access: Record<string, Access>, columns: Columns): string[] {
  const undecided = [...columns.keys()].filter((table) => !access[table]).map((table) => `${table}: nothing is decided`)
  const unknown = Object.entries(access).flatMap(([table, { web, worker }]) => {
    const known = columns.get(table)
    if (!known) return [`${table}: there is no such table`]
    const named = [web, worker].flatMap(({ select, insert, update }) => [select, insert, update]).filter(Array.isArray)
    const missing = new Set(named.flat().filter((column) => !known.includes(column)))
    return [...missing].map((column) => `${table}.${column}: there is no such column`)
  })
  return [...undecided, ...unknown]
}

/** The statements that give the two groups exactly these rights, and nothing that they had before. */
export function grantStatements(
  access: Record<string, Access>,
  sequences: { name: string; table: string }[],
): string[] {
  const both = Object.values(groups).join(', ')
  return [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    `GRANT USAGE ON SCHEMA public TO ${both}`,
    ...Object.entries(access).flatMap(([table, rights]) => [
      `REVOKE ALL ON TABLE "${table}" FROM PUBLIC, ${both}`,
      ...grant(table, rights.web, 'web'),
      ...grant(table, rights.worker, 'worker'),
    ]),
    ...sequences.flatMap(({ name, table }) => [
      `REVOKE ALL ON SEQUENCE "${name}" FROM PUBLIC, ${both}`,
      ...(['web', 'worker'] as const)
        .filter((process) => access[table]?.[process].insert)
        .map((process) => `GRANT USAGE ON SEQUENCE "${name}" TO ${groups[process]}`),
    ]),
    // Queued jobs carry ids alone and are the worker's.
    `REVOKE ALL ON SCHEMA pgboss FROM PUBLIC, ${both}`,
    `GRANT USAGE ON SCHEMA pgboss TO ${groups.worker}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${groups.worker}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${groups.worker}`,
  ]
}

function grant(table: string, rights: Rights, process: Process): string[] {
  const privileges = (['select', 'insert', 'update'] as const).flatMap((action) => {
    const columns = rights[action]
    if (!columns) return []
    return columns === 'all' ? action.toUpperCase() : `${action.toUpperCase()} ("${columns.join('", "')}")`
  })
  if (rights.delete) privileges.push('DELETE')
  return privileges.length ? [`GRANT ${privileges.join(', ')} ON TABLE "${table}" TO ${groups[process]}`] : []
}
