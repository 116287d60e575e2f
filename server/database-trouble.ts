/** Codes of a database that is away, going or full: Prisma's own, Postgres's (class 57, 53, 08) and Node's. */
const codes =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|57P0[1-5]|57014|53\d{3}|08\d{3}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND)$/
const words =
  /connection terminated|timeout exceeded|connection (was )?closed|server closed the connection|can't reach database|the database system is/i

/**
 * True for an error that says the database is out of reach for the moment, in any of the shapes the driver and the client
 * give it. The same request may succeed in a minute; it is not our fault and not the visitor's.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const { code, meta } = at as { code?: unknown; meta?: { code?: unknown; driverAdapterError?: unknown } }
    if (codes.test(String(code)) || codes.test(String(meta?.code)) || words.test(at.message)) return true
    at = meta?.driverAdapterError ?? at.cause
  }
  return false
}

/** Runs an idempotent statement, once more when the database went away under it. */
export async function tryTwice<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!isDatabaseTrouble(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, 250))
    return act()
  }
}
