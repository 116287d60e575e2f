import { type Signer, signerSchema } from '@/features/signatures/schema'
import type { NameDisplay, SignatureState } from '@/generated/prisma/enums'
import type { Making } from './make-export'

const batchSize = 1_000
/** Batches that are opened at a time, while the next are read. */
const ahead = 4

/** A signature with what its signer gave; undefined where that was deleted, or is nobody's yet. */
export interface ListedSigner {
  state: SignatureState
  locale: string
  country: string
  display: NameDisplay
  /** A day as files write it: "2026-03-01". */
  confirmedOn: string | null
  news: boolean
  signer: Signer | undefined
}

interface Row extends Omit<ListedSigner, 'signer'> {
  /** Where the next batch begins, in hex. */
  emailIndex: string
  formIndex: string
  /** In base64. */
  sealed: string | null
  keyId: string | null
}

interface Wanted {
  /** Never those who withdrew, and never those who are held for a look. */
  states: readonly Exclude<SignatureState, 'withdrawn' | 'quarantined' | 'expired'>[]
  /** Only those who want news by mail. */
  news?: boolean
}

/**
 * The signatures of a petition with what is sealed of them, batch by batch in an order that tells nothing (that of the
 * keyed hashes): as each stands when its batch is read, so that who withdrew meanwhile is not among them. What was typed
 * into a form that nobody confirmed stays sealed. Says how far it is.
 */
export async function* listSigners(making: Making<never>, wanted: Wanted): AsyncGenerator<ListedSigner[]> {
  const total = await countRows(making, wanted)
  let done = 0
  making.progress(done, total)
  for await (const signers of inOrder(readRows(making, wanted), (rows) => openRows(making, rows))) {
    done += signers.length
    making.progress(done, Math.max(total, done))
    yield signers
  }
}

async function countRows({ db, petitionId }: Making<never>, { states, news = false }: Wanted): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM signatures
    WHERE petition_id = ${petitionId}::uuid AND state = ANY(${states}::signature_state[])
      AND (NOT ${news}::boolean OR EXISTS (
        SELECT FROM consents WHERE signature_id = signatures.id AND purpose = 'updates' AND withdrawn_on IS NULL))`
  return row?.count ?? 0
}

/** A batch comes as one text: of a row of so many columns, taken one by one, the client makes 50 µs of work. */
async function* readRows({ db, petitionId }: Making<never>, { states, news = false }: Wanted): AsyncGenerator<Row[]> {
  let [email, form] = ['', '']
  for (;;) {
    const [batch] = await db.$queryRaw<{ rows: string }[]>`
      SELECT coalesce(json_agg(batch), '[]')::text AS rows FROM (
        SELECT encode(one.email_index, 'hex') AS "emailIndex", encode(one.form_index, 'hex') AS "formIndex",
          one.state, one.locale, one.country, one.display, one.confirmed_on AS "confirmedOn", consent.id IS NOT NULL AS news,
          translate(encode(contact.sealed, 'base64'), E'\\n', '') AS sealed, contact.key_id AS "keyId"
        FROM signatures AS one LEFT JOIN signer_contacts AS contact ON contact.signature_id = one.id
        LEFT JOIN consents AS consent
          ON consent.signature_id = one.id AND consent.purpose = 'updates' AND consent.withdrawn_on IS NULL
        WHERE one.petition_id = ${petitionId}::uuid AND one.state = ANY(${states}::signature_state[])
          AND (one.email_index, one.form_index) > (decode(${email}, 'hex'), decode(${form}, 'hex'))
          AND (NOT ${news}::boolean OR consent.id IS NOT NULL)
        ORDER BY one.email_index, one.form_index LIMIT ${batchSize}
      ) AS batch`
    const rows = JSON.parse(batch?.rows ?? '[]') as Row[]
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    ;[email, form] = [last.emailIndex, last.formIndex]
  }
}

async function openRows({ open }: Making<never>, rows: Row[]): Promise<ListedSigner[]> {
  const boxes = rows.flatMap(({ state, sealed, keyId }) =>
    state === 'confirmed' && sealed && keyId !== null ? [{ sealed, keyId }] : [],
  )
  const opened = (await open(boxes)).values()
  return rows.map(({ emailIndex, formIndex, sealed, keyId, ...row }) => {
    const isOpened = row.state === 'confirmed' && sealed !== null && keyId !== null
    return { ...row, signer: isOpened ? signerSchema.parse(opened.next().value) : undefined }
  })
}

/** Works at a few things at a time and gives the results in the order of the things. */
async function* inOrder<Thing, Result>(
  things: AsyncIterable<Thing>,
  work: (thing: Thing) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = []
  for await (const thing of things) {
    const result = work(thing)
    // Told to whoever waits for it, below; until then it must not end the process.
    result.catch(() => {})
    waiting.push(result)
    if (waiting.length >= ahead) yield (await waiting.shift()) as Result
  }
  for (const result of waiting) yield await result
}
