import type { Context } from '@/features/context'

/**
 * Takes back again the reports that were taken back, in a database that was put back from an older backup, with their
 * pictures. The journal is that of signatures. Twice is harmless. Needs the owner's rights.
 */
export async function replayReports({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$executeRaw`
    WITH back AS (
      UPDATE reports SET state = 'cleared', version = version + 1 FROM erasures
      WHERE act = 'hidden' AND display = 'none' AND reports.id = signature_id AND reports.state = 'published'
      RETURNING reports.id
    )
    DELETE FROM pictures USING report_files, back WHERE pictures.id = picture_id AND report_id = back.id`
}
