import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { likelyLanguage } from '@/features/places/languages'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { listOrganiserNames } from '@/features/signatures/list-organiser-names'
import { counted, nameAs } from '@/features/signatures/rules'
import { signerSchema } from '@/features/signatures/schema'
import { lowerShare } from '@/features/signatures/show-signer'
import type { CommentName, NameDisplay, ReaderShare, SignatureState } from '@/generated/prisma/enums'
import { chooseShare } from './choose-share'
import { nameNeedsReading } from './name-needs-reading'

/** Comments that are opened and written at once. */
const batchSize = 500

/** A wish that changed, or whose signature or petition did, as they stand now. */
interface Due {
  id: string
  named: CommentName
  state: SignatureState
  display: NameDisplay
  corrections: number
  locale: string
  country: string
  wall: boolean
  gets: ReaderShare
  /** Null once its time was over: what is shown by then stays, with no more of the name than was copied. */
  sealed: Uint8Array | null
  keyId: string
  copied: (Omit<Content, 'name'> & { name: string | null; corrections: number }) | null
}

/**
 * Copies the comments whose owners ask for the wall to where moderators read them: those that are new, and those of which
 * something changed. A text that is another one waits for a moderator again, and so does another name that the list of names
 * would not take unseen; of the name as much is copied as may be shown. What may not be there any more is deleted. Returns how
 * many it looked at.
 */
export async function copyComments(context: WorkerContext): Promise<number> {
  const due = await listDue(context)
  if (due.length > 0) await write(context, due)
  return due.length
}

/** One that was corrected waits until what is sealed is put right. */
function listDue({ db }: WorkerContext): Promise<Due[]> {
  return db.$queryRaw<Due[]>`
    SELECT signatures.id, wish.named, signatures.state, signatures.display, signatures.corrections, signatures.locale,
      signatures.country, petitions.comment_wall AS wall, petitions.public_gets AS gets, sealed, key_id AS "keyId",
      CASE WHEN comments.id IS NOT NULL THEN jsonb_build_object('text', comments.text, 'locale', comments.locale,
        'name', comments.name, 'share', comments.share, 'corrections', comments.corrections) END AS copied
    FROM comment_wishes AS wish JOIN signatures ON signatures.id = wish.signature_id
    JOIN petitions ON petitions.id = signatures.petition_id
    LEFT JOIN signer_contacts AS contact ON contact.signature_id = wish.signature_id
    LEFT JOIN comments ON comments.signature_id = wish.signature_id
    WHERE wish.due AND NOT EXISTS (SELECT FROM signer_corrections WHERE signer_corrections.signature_id = wish.signature_id)
    ORDER BY wish.signature_id LIMIT ${batchSize}`
}

function copyOf(context: WorkerContext, due: Due) {
  const { id, named, state, display, corrections, country, wall, gets } = due
  const seen = { id, named, state, display, corrections, wall, gets }
  const found = wall && counted.includes(state) ? contentOf(context, due) : undefined
  if (!found) return { ...seen, text: '', locale: null, name: null, share: 'number' as const, country }
  const { text, locale, name } = found
  const may = chooseShare(named, display, { public: gets, addressee: 'number', press: 'number', archive: 'number' })
  const share = lowerShare(may, found.share)
  return { ...seen, text, locale, name: nameAs(name, share) || null, share, country }
}

interface Content {
  text: string
  locale: string | null
  name: string
  share: ReaderShare
}

/** What is sealed; once that was deleted, what had been copied of it, unless its owner corrected something meanwhile. */
function contentOf({ keys }: WorkerContext, { sealed, keyId, copied, corrections, locale }: Due): Content | undefined {
  if (sealed) {
    const { comment, name } = signerSchema.parse(openAsWorker(keys, { sealed, keyId }))
    return { text: comment.trim(), locale: likelyLanguage(comment, locale) ?? null, name, share: 'full' }
  }
  return copied?.corrections === corrections ? { ...copied, name: copied.name ?? '' } : undefined
}

/** What has changed since it was read drops out here, and is looked at with the next turn. */
async function write(context: WorkerContext, due: readonly Due[]): Promise<void> {
  const organisers = await listOrganiserNames(context)
  const rows = due.map((one) => {
    const copy = copyOf(context, one)
    return { ...copy, unread: nameNeedsReading(copy, organisers) }
  })
  await context.db.$executeRaw`
    WITH seen AS MATERIALIZED (
      SELECT row.*, signatures.petition_id FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row (id uuid, named comment_name, state signature_state, display name_display, corrections int, wall boolean,
          gets reader_share, text text, locale text, name text, share reader_share, country text, unread boolean)
      JOIN signatures ON signatures.id = row.id AND signatures.state = row.state AND signatures.display = row.display
        AND signatures.corrections = row.corrections
      JOIN petitions ON petitions.id = signatures.petition_id AND petitions.public_gets = row.gets
        AND petitions.comment_wall = row.wall
      FOR SHARE OF signatures, petitions
    ),
    settled AS (
      UPDATE comment_wishes AS wish SET due = false FROM seen
      WHERE wish.signature_id = seen.id AND wish.named = seen.named AND wish.due
      RETURNING seen.*
    ),
    removed AS (
      DELETE FROM comments USING settled WHERE comments.signature_id = settled.id AND settled.text = ''
      RETURNING comments.petition_id
    ),
    copied AS (
      INSERT INTO comments AS old
        (id, petition_id, signature_id, text, locale, name, share, country, corrections, waits_since)
      SELECT gen_random_uuid(), petition_id, id, text, locale, name, share, country, corrections, ${dayOf(context.now)}::date
      FROM settled WHERE text <> ''
      ON CONFLICT (signature_id) DO UPDATE SET
        -- A moderator has read the text, and the name where it needs one.
        (state, reason, place, version, waits_since) = (
          SELECT CASE WHEN was_read THEN old.state ELSE 'waiting' END, CASE WHEN was_read THEN old.reason END,
            CASE WHEN was_read THEN old.place END, CASE WHEN was_read THEN old.version ELSE old.version + 1 END,
            CASE WHEN was_read THEN old.waits_since ELSE excluded.waits_since END
          FROM (
            SELECT old.text = excluded.text AND (NOT unread OR old.name = excluded.name) AS was_read
            FROM settled WHERE settled.id = excluded.signature_id
          ) AS judged),
        text = excluded.text, locale = excluded.locale, name = excluded.name, share = excluded.share,
        country = excluded.country, corrections = excluded.corrections
      RETURNING petition_id
    )
    SELECT ${forgetPagesSql({ petition: 'petition_id' })}
    FROM (SELECT petition_id FROM removed UNION SELECT petition_id FROM copied) AS changed`
}
