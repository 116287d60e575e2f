import { pledgeSchema } from '@/features/pledges/schema'
import { signerSchema } from '@/features/signatures/schema'
import type { PledgeKind } from '@/generated/prisma/enums'
import { csvHead, csvLines } from './csv-lines'
import type { Box, Making } from './make-export'

const batchSize = 500

interface Row {
  id: string
  locale: string
  country: string
  contact: Uint8Array
  contactKeyId: string
  pledge: Uint8Array
  pledgeKeyId: string
}

/**
 * Those who confirmed and offer help, with what they offer as `sayKind` calls it, in an order that tells nothing (that of
 * random ids).
 */
export async function* makeHelpList(
  making: Making<'helpers'>,
  sayKind: (kind: PledgeKind) => string,
): AsyncGenerator<Uint8Array> {
  yield csvHead(['name', 'email', 'country', 'language', 'kinds', 'details'])
  const total = await making.db.pledge.count({ where: { petitionId: making.petitionId ?? '' } })
  let [done, after] = [0, '00000000-0000-0000-0000-000000000000']
  making.progress(done, total)
  for (;;) {
    const rows = await readRows(making, after)
    yield csvLines(await openRows(making, rows, sayKind), making.mark)
    done += rows.length
    making.progress(done, Math.max(total, done))
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last.id
  }
}

/** As each stands when its batch is read: who withdrew meanwhile is not among them. */
function readRows({ db, petitionId }: Making<'helpers'>, after: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT one.id, one.locale, one.country, contact.sealed AS contact, contact.key_id AS "contactKeyId",
      pledges.sealed AS pledge, pledges.key_id AS "pledgeKeyId"
    FROM pledges JOIN signatures AS one ON one.id = pledges.signature_id
    JOIN signer_contacts AS contact ON contact.signature_id = one.id
    WHERE pledges.petition_id = ${petitionId}::uuid AND pledges.signature_id > ${after}::uuid AND one.state = 'confirmed'
    ORDER BY pledges.signature_id LIMIT ${batchSize}`
}

async function openRows(
  { open }: Making<'helpers'>,
  rows: readonly Row[],
  sayKind: (kind: PledgeKind) => string,
): Promise<string[][]> {
  const boxes = rows.flatMap(({ contact, contactKeyId, pledge, pledgeKeyId }): Box[] => [
    { sealed: contact, keyId: contactKeyId },
    { sealed: pledge, keyId: pledgeKeyId },
  ])
  const opened = (await open(boxes)).values()
  return rows.map(({ country, locale }) => {
    const { name, email } = signerSchema.parse(opened.next().value)
    const { kinds, details } = pledgeSchema.parse(opened.next().value)
    return [name, email, country, locale, kinds.map(sayKind).join('; '), details]
  })
}
