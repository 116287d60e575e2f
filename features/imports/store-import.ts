import { z } from 'zod'
import type { Context } from '@/features/context'
import type { EditableDirectory } from '@/features/entries/load-directory'
import { line } from '@/features/texts/lines'
import { decodeFile } from './decode-file'
import type { ImportFault } from './import-faults'
import { countPlan } from './plan-import'
import { readPlan } from './read-plan'

/** What is counted of an import, and how far it is written. */
export const importCounts = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  faults: z.number(),
  done: z.number().optional(),
  total: z.number().optional(),
})
export type StoredCounts = z.output<typeof importCounts>

/** A file that nobody applied is forgotten after a week (ms): it may hold addresses that no entry has. */
const fileLife = 7 * 24 * 3_600_000

export type KeepImportOutcome = { ok: true; id: string } | { ok: false; reason: 'unreadable'; fault: ImportFault }

/**
 * Keeps a file that an organiser brought, to be looked at before it is applied; no entry is touched. Refuses what is not
 * UTF-8 text of at most 10 MB.
 */
export async function storeImport(
  { db, now }: Context,
  { directory, fileName, bytes }: { directory: EditableDirectory; fileName: string; bytes: Uint8Array },
): Promise<KeepImportOutcome> {
  const decoded = decodeFile(bytes)
  if (!decoded.ok) return { ok: false, reason: 'unreadable', fault: decoded.fault }
  const plan = await readPlan({ db, now }, decoded.text, { seed: 'preview' })
  const name = line(120)
    .catch('')
    .parse(fileName.split(/[/\\]/).at(-1) ?? '')
  const { id } = await db.directoryImport.create({
    data: {
      organiserId: directory.by,
      fileName: name || 'import.csv',
      content: decoded.text,
      counts: countPlan(plan),
      createdAt: now,
    },
    select: { id: true },
  })
  await db.directoryImport.updateMany({
    where: { state: 'previewed', content: { not: null }, createdAt: { lt: new Date(now.getTime() - fileLife) } },
    data: { content: null },
  })
  return { ok: true, id }
}
