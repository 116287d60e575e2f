import { isoDay } from '@/features/days'
import { signerSchema } from '@/features/signatures/schema'
import { csvHead, csvLines } from './csv-lines'
import type { Making } from './make-export'

const batchSize = 500

interface Row {
  id: string
  petition: string
  locale: string
  country: string
  givenOn: Date
  words: string
  sealed: Uint8Array
  keyId: string
}

/**
 * Those who confirmed and let one partner of a campaign have their address, and nobody else, with the words that they agreed
 * to; in an order that tells nothing (that of random ids). Who signed several petitions stands there for each.
 */
export async function* makePartnerList(making: Making<'partner'>): AsyncGenerator<Uint8Array> {
  yield csvHead(['name', 'email', 'country', 'language', 'petition', 'agreed_on', 'agreed_to'])
  const { db, campaignId, choice } = making
  const total = await db.partnerConsent.count({
    where: {
      partner: { id: choice.partner, campaignId },
      withdrawnOn: null,
      signature: { state: 'confirmed', contact: { isNot: null } },
    },
  })
  let [done, after] = [0, '00000000-0000-0000-0000-000000000000']
  making.progress(done, total)
  for (;;) {
    const rows = await readRows(making, after)
    yield csvLines(await openRows(making, rows), making.mark)
    done += rows.length
    making.progress(done, Math.max(total, done))
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last.id
  }
}

/** As each stands when its batch is read: who took it back meanwhile is not among them. */
function readRows({ db, campaignId, choice }: Making<'partner'>, after: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT given.id, petitions.slug AS petition, one.locale, one.country, given.given_on AS "givenOn",
      coalesce(said.text, '') AS words, contact.sealed, contact.key_id AS "keyId"
    FROM partner_consents AS given
    JOIN partners ON partners.id = given.partner_id AND partners.campaign_id = ${campaignId}::uuid
    JOIN signatures AS one ON one.id = given.signature_id AND one.state = 'confirmed'
    JOIN petitions ON petitions.id = one.petition_id
    JOIN signer_contacts AS contact ON contact.signature_id = one.id
    LEFT JOIN consent_texts AS said ON said.id = given.wording
    WHERE given.partner_id = ${choice.partner}::uuid AND given.withdrawn_on IS NULL AND given.id > ${after}::uuid
    ORDER BY given.id LIMIT ${batchSize}`
}

async function openRows({ open }: Making<'partner'>, rows: readonly Row[]): Promise<string[][]> {
  const opened = (await open(rows.map(({ sealed, keyId }) => ({ sealed, keyId })))).values()
  return rows.map(({ petition, locale, country, givenOn, words }) => {
    const { name, email } = signerSchema.parse(opened.next().value)
    return [name, email, country, locale, petition, isoDay(givenOn), words]
  })
}
