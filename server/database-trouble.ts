/**
 * Codes of a database that is away, going, full, out of disk or not to be written to, or that gave up one of two who waited
 * for each other: Prisma's own, PostgreSQL's (classes 08, 53, 57P and 58, 57014, 25006, 40001 and 40P01; its appendix A)
 * and Node's.
 */
const codes =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|P2034|57P0[1-5]|57014|25006|40001|40P01|53\d{3}|58\d{3}|08\d{3}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND)$/
const words =
  /connection terminated|timeout exceeded|connection (was )?closed|server (has )?closed the connection|can't reach database|the database system is/i

interface Layer {
  code?: unknown
  /** The code of PostgreSQL, where the driver made a kind of its own of it. */
  originalCode?: unknown
  message?: unknown
  cause?: unknown
  meta?: { code?: unknown; driverAdapterError?: unknown }
}

/**
 * True for an error that says the database is out of reach for the moment, in any of the shapes the driver and the client
 * give it. The same request may succeed in a minute; it is not our fault and not the visitor's.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  // What the database said lies below what the client made of it, and is no Error there.
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const { code, originalCode, message, cause, meta }: Layer = at
    if ([code, originalCode, meta?.code].some((named) => codes.test(String(named)))) return true
    if (words.test(String(message))) return true
    at = meta?.driverAdapterError ?? cause
  }
  return false
}

/** Runs an idempotent statement, once more when the database went away under it or gave it up. */
export async function tryTwice<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!isDatabaseTrouble(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, 250))
    return act()
  }
}
