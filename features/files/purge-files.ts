import type { Context } from '@/features/context'

/**
 * Deletes files whose time has come, and those that nothing refers to since yesterday. Of a removed picture the record
 * stays, and its bytes go. Returns how many went.
 */
export async function purgeFiles({ db, now }: Context): Promise<number> {
  const emptied = await db.$executeRaw`
    UPDATE stored_files f SET bytes = '', size = 0, expires_at = NULL
    FROM delivery_photos p WHERE p.file_id = f.id AND f.expires_at < ${now}::timestamptz`
  const deleted = await db.$executeRaw`
    DELETE FROM stored_files f
    WHERE NOT EXISTS (SELECT FROM delivery_photos p WHERE p.file_id = f.id)
      AND (f.expires_at < ${now}::timestamptz
        OR (f.created_on < ${now}::timestamptz::date - 1
          AND NOT EXISTS (SELECT FROM kits k WHERE k.file_id = f.id)
          AND NOT EXISTS (SELECT FROM hand_in_pictures h WHERE h.file_id = f.id)
          AND NOT EXISTS (SELECT FROM picture_files o WHERE o.file_id = f.id)
          AND NOT EXISTS (SELECT FROM first_signatories s WHERE s.file_id = f.id)
          AND NOT EXISTS (SELECT FROM report_files t WHERE t.file_id = f.id)
          AND NOT EXISTS (SELECT FROM endorsements e WHERE e.file_id = f.id)
          AND NOT EXISTS (SELECT FROM replies r WHERE r.file_id = f.id)))`
  return emptied + deleted
}
