import type { Writer } from '@/features/context'

/** Lines that are read at once. */
const batch = 5_000

export type CodeReader = Pick<Writer, '$queryRaw'>

/** The lines of a day's codes in the order of their bytes, some thousand at a time: never all at once. */
export async function* readCodes(db: CodeReader, petitionId: string, day: Date): AsyncGenerator<string> {
  for (let after = Buffer.alloc(0); ; ) {
    const [row] = await db.$queryRaw<{ lines: string | null }[]>`
      SELECT string_agg(encode(blinded, 'hex') || ' ' || version || E'\\n', '' ORDER BY blinded) AS lines FROM (
        SELECT blinded, version FROM receipt_codes
        WHERE petition_id = ${petitionId}::uuid AND listed_on = ${day}::date AND blinded > ${after}::bytea
        ORDER BY blinded LIMIT ${batch}
      ) AS part`
    const lines = row?.lines
    if (!lines) return
    yield lines
    const last = lines.slice(lines.lastIndexOf('\n', lines.length - 2) + 1)
    after = Buffer.from(last.slice(0, 64), 'hex')
  }
}
