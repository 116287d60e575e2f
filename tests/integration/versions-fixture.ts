import { loadPetition } from '@/features/petitions/load-petition'
import { readPetition } from '@/features/petitions/read-petition'
import type { ChangeWeight, PetitionText } from '@/features/petitions/rules'
import { savePetition } from '@/features/petitions/save-petition'
import { hashToken } from '@/features/safety/create-token'
import { queueAsks } from '@/features/versions/queue-asks'
import { createOrganiser } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'
import { createReceipts } from './receipts-fixture'

/** A petition that was signed, and organisers who change its text. */
export async function createVersions(database: TestDatabase) {
  const { owner, keys } = database
  const receipts = await createReceipts(database)
  const { petition, web } = receipts
  const { campaign } = await owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const organiser = await createOrganiser(owner, { teamId: campaign.teamId })

  const load = async <A extends 'edit' | 'see' | 'publish'>(ability: A) => {
    const loaded = await loadPetition(web(), organiser, ability, petition.id)
    if (!loaded) throw new Error('not found')
    return loaded
  }

  /** Saves the English text with other words. */
  async function save(text: Partial<PetitionText>, weight?: ChangeWeight, now = new Date()) {
    const permitted = await load('edit')
    const form = await readPetition(web(), permitted)
    const translations = form.translations.map((one) => (one.locale === 'en' ? { ...one, ...text } : one))
    return savePetition(web(now), { petition: permitted, form: { ...form, translations, weight } })
  }

  /** Changes it, and says what kind of change it is; returns the version that people sign from then on. */
  async function change(text: Partial<PetitionText>, weight: ChangeWeight, now = new Date()) {
    const outcome = await save(text, weight, now)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.version
  }

  /** A token for a signer's own page. */
  async function ownToken(signatureId: string): Promise<string> {
    const token = signatureId.replaceAll('-', '').padEnd(43, 'x')
    const data = { tokenHash: hashToken(token), kind: 'manage_signature', about: 'signatures', aboutId: signatureId }
    await owner.link.create({ data, select: { tokenHash: true } })
    return token
  }

  const workerContext = (now = new Date()) => ({ db: database.worker, keys: keys.worker, now })
  const ask = () =>
    owner.versionAsk.findMany({
      where: { petitionId: petition.id },
      orderBy: { version: { number: 'asc' } },
      include: { counts: { orderBy: { fromVersion: 'asc' } } },
    })
  /** One look of a worker at what is to be asked. */
  const queue = (now = new Date()) => queueAsks(workerContext(now))
  return { ...receipts, organiser, load, save, change, ownToken, workerContext, ask, queue }
}
