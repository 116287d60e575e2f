import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { hashContent, type LetterContent } from '@/features/letters/assemble-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { mailKinds } from '@/features/outbox/schema'
import { createCode } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { addSignatories } from '@/features/signatories/add-signatories'
import type { CosignInput } from '@/features/signatories/schema'
import { type SignatoryFields, signatoryForms } from '@/features/signatories/schema'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'

const content: LetterContent = {
  locale: 'en',
  sender: ['Friends of the miners', 'Stockholm'],
  returnLine: '',
  address: ['The Ambassador', 'Stockholm'],
  dateline: 'Stockholm, 26 May 2016',
  subject: 'Nine miners in prison',
  salutation: 'Your Excellency,',
  body: [{ kind: 'paragraph', text: 'We write to you about nine miners.' }],
  close: 'Yours sincerely,',
}

/** A drafted letter of a set to an embassy, an organiser who may do everything with it, and what they do. */
export async function createSigningFixture(database: TestDatabase, { demo = false, now = new Date() } = {}) {
  const { owner, keys } = database
  const team = await createTeam(owner, { name: 'Friends of the miners' })
  const organiser = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id, demo })
  const model = await createModelLetter(owner, { campaignId: campaign.id })
  const addressee = await createAddressee(owner, {
    hostCountry: 'SE',
    hostCity: 'Stockholm',
    email: 'embassy@example.org',
  })
  const { id } = await owner.letter.create({
    data: {
      origin: 'campaign',
      setKey: `${model.id}:SE`,
      modelLetterId: model.id,
      addresseeId: addressee.id,
      state: 'drafting',
      locale: 'en',
      country: 'SE',
      draftId: randomUUID(),
      demo,
      content,
      reference: createCode(),
      datedOn: new Date('2016-05-26'),
      createdOn: new Date('2016-05-20'),
    },
    select: { id: true },
  })
  const context = (at = now): WebContext => ({ db: database.web, keys: keys.web, now: at })
  const permitted = async <A extends 'edit' | 'sendLetters' | 'seeLetters'>(ability: A) => {
    const letter = await loadSetLetter(context(), organiser, ability, id)
    if (!letter) throw new Error('not found')
    return letter
  }

  /** Puts people under the letter; returns their ids. */
  async function name(...people: (Partial<SignatoryFields> & { name: string })[]): Promise<string[]> {
    const nobody = { role: '', organisation: '', capacity: 'personal', town: '', country: '', email: '' } as const
    const outcome = await addSignatories(context(), {
      letter: await permitted('edit'),
      people: signatoryForms.parse(people.map((one) => ({ ...nobody, ...one }))),
    })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.ids
  }

  /** The secret of the newest invitation that was written to somebody. */
  async function tokenOf(signatoryId: string): Promise<string> {
    const mail = await database.worker.outboxMail.findFirstOrThrow({
      where: { aboutId: signatoryId, kind: 'cosign_invitation', state: 'due' },
      orderBy: { createdAt: 'desc' },
    })
    if (!mail.sealed) throw new Error('The mail is empty')
    return mailKinds.cosign_invitation.payload.parse(
      openAsWorker(keys.worker, { sealed: mail.sealed, keyId: mail.keyId }),
    ).token
  }

  const rewrite = (text: string) =>
    owner.letter.update({
      where: { id },
      data: { content: { ...content, body: [{ kind: 'paragraph', text }] } },
      select: { id: true },
    })
  const textHash = hashContent(content).toString('base64url')
  return {
    id,
    content,
    textHash,
    team,
    organiser,
    campaign,
    model,
    addressee,
    context,
    permitted,
    name,
    tokenOf,
    rewrite,
  }
}

/** A councillor who is asked to sign. */
export const eva = {
  name: 'Eva Berg',
  role: 'Councillor',
  organisation: 'Town of Luleå',
  town: 'Luleå',
  country: 'SE',
  email: 'eva@example.org',
}

/** What she fills in when she confirms: not all of it is what she was named with. */
export const evasForm: CosignInput = {
  name: 'Eva Berg',
  role: 'City councillor',
  organisation: 'Town of Luleå',
  capacity: 'personal',
  town: 'Luleå',
  country: 'SE',
}
