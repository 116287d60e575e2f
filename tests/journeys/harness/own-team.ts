import { createHash, randomUUID } from 'node:crypto'
import { createToken, hashToken, indexCode } from '@/features/safety/create-token'
import type { PrismaClient, Role } from '@/generated/prisma/client'
import { keyFiles } from '@/scripts/create-keyring'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { demoSet, facts, query } from './site'

const today = () => new Date(new Date().toISOString().slice(0, 10))
const uniqueCode = () => Array.from({ length: 3 }, () => randomUUID().slice(0, 4).toUpperCase()).join('-')

/** One of everything that letters of a set bring with them, in a team of its own, where no other journey goes. */
export interface OwnTeam {
  db: PrismaClient
  team: string
  campaign: string
  model: string
  slug: string
  addressee: string
  /** Collects signatories. */
  open: string
  /** Frozen, with kit, copy, delivery, picture and reply. */
  frozen: string
  signatory: string
  /** Of the signatory's link. */
  token: string
  delivery: string
  /** Behind which the delivery is told. */
  code: string
  photo: string
  file: string
  kitFile: string
  copy: string
  reply: string
  person: string
  close: () => Promise<void>
}

/** Builds such a team. Its texts carry `mark`, so that it is found wherever it should not be. */
export async function buildOwnTeam(mark: string): Promise<OwnTeam> {
  const db = openDatabase(facts().database.owner, 10)
  const keys = readKeyring('web', keyFiles(facts().home).web)
  const [model0] = await query<{ content: object }>(
    `SELECT l.content FROM letters l JOIN model_letters m ON m.id = l.model_letter_id
     WHERE m.slug = $1 AND l.content IS NOT NULL LIMIT 1`,
    [demoSet],
  )
  const { id: team } = await createTeam(db, { name: `Team ${mark}` })
  const { id: campaign } = await createCampaign(db, { teamId: team })
  const { id: model, slug } = await createModelLetter(db, { campaignId: campaign })
  const { id: addressee } = await createAddressee(db, { email: `office-${mark}@example.org`, hostCountry: 'SE' })
  const content = model0?.content ?? {}
  const token = createToken()
  const code = uniqueCode()
  const shared = { modelLetterId: model, addresseeId: addressee, country: 'SE', datedOn: today() }
  const { id: open } = await createLetter(db, {
    ...shared,
    state: 'collecting',
    columns: { origin: 'campaign', setKey: `${model}:SE`, content },
    signatories: [{ name: `Eva ${mark}`, state: 'invited', tokenHash: hashToken(token), invitedOn: today() }],
  })
  const { id: frozen } = await createLetter(db, {
    ...shared,
    state: 'frozen',
    columns: { origin: 'campaign', setKey: `${model}:NO`, content, note: `Note ${mark}` },
    signatories: [{ name: `Olle ${mark}` }],
    deliveries: [{ channel: 'by_hand', codeHash: indexCode(keys.codes, code) }],
  })
  const { id: signatory } = await db.signatory.findFirstOrThrow({ where: { letterId: open } })
  const { id: delivery } = await db.delivery.findFirstOrThrow({ where: { letterId: frozen } })
  const keep = async (kind: 'photo' | 'kit', mime: string) => {
    const bytes = Buffer.from(`%PDF-1.7 ${mark} ${kind}`)
    const id = randomUUID()
    await db.storedFile.create({ data: { id, kind, mime, bytes, size: bytes.length, createdOn: today() } })
    return id
  }
  const file = await keep('photo', 'image/jpeg')
  const kitFile = await keep('kit', 'application/pdf')
  const photo = await db.deliveryPhoto.create({ data: { deliveryId: delivery, fileId: file, kind: 'photo' } })
  const { id: requestedBy } = await createOrganiser(db, { teamId: team })
  await db.kit.create({
    data: {
      letterId: frozen,
      state: 'ready',
      locale: 'en',
      fileId: kitFile,
      deliveryId: delivery,
      pages: 9,
      requestedBy,
    },
  })
  const copy = await db.letterCopy.create({
    data: {
      letterId: frozen,
      reader: 'other',
      name: 'Reader',
      email: `reader-${mark}@example.org`,
      redaction: 'full',
      coverLine: `Cover ${mark}`,
      createdOn: today(),
    },
  })
  const reply = await db.reply.create({
    data: {
      campaignId: campaign,
      letterId: frozen,
      addresseeId: addressee,
      channel: 'post',
      receivedOn: today(),
      subject: `Re ${mark}`,
      text: `Answer ${mark}`,
    },
  })
  const person = await db.case.create({
    data: {
      teamId: team,
      status: 'detained',
      statusOn: today(),
      names: { create: { locale: 'en', name: `Person ${mark}` } },
    },
  })
  return {
    db,
    team,
    campaign,
    model,
    slug,
    addressee,
    open,
    frozen,
    signatory,
    token,
    delivery,
    code,
    file,
    kitFile,
    photo: photo.id,
    copy: copy.id,
    reply: reply.id,
    person: person.id,
    close: () => db.$disconnect(),
  }
}

/** Signs somebody with a role in a team in; returns the header that says so. */
export async function sessionOf(db: PrismaClient, teamId: string, role: Role): Promise<{ cookie: string }> {
  const organiser = await createOrganiser(db, { teamId, role })
  const token = createToken()
  await db.session.create({
    data: {
      tokenHash: createHash('sha256').update(token).digest(),
      organiserId: organiser.id,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  })
  return { cookie: `postbag=${token}` }
}

/** Everything that is kept of a team, as one text: equal before and after where nothing was changed. */
export async function stateOf({ db, team, campaign, model }: OwnTeam): Promise<string> {
  const letters = { modelLetterId: model }
  const rows = await Promise.all([
    db.team.findMany({
      where: { id: team },
      include: { cases: { include: { names: true, facts: true, changes: true } } },
    }),
    db.membership.count({ where: { teamId: team } }),
    db.campaign.findMany({ where: { id: campaign }, include: { translations: true, demands: true } }),
    db.modelLetter.findMany({
      where: { id: model },
      include: { translations: true, variants: true, copyRules: true, harmChecks: true, setCountries: true },
    }),
    db.letter.findMany({
      where: letters,
      include: { signatories: true, copies: true, kit: true },
      orderBy: { id: 'asc' },
    }),
    db.delivery.findMany({
      where: { letter: letters },
      include: { changes: true, photos: true },
      orderBy: { id: 'asc' },
    }),
    db.reply.findMany({ where: { campaignId: campaign }, include: { translations: true } }),
    db.mailbox.count({ where: { campaignId: campaign } }),
    countMails(db, letters),
    db.auditEntry.count({ where: { teamId: team } }),
  ])
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}

/** How many mails there are about some letters, their signatories and their copies. */
async function countMails(db: PrismaClient, letters: { modelLetterId: string }): Promise<number> {
  const select = { id: true }
  const about = await Promise.all([
    db.letter.findMany({ where: letters, select }),
    db.signatory.findMany({ where: { letter: letters }, select }),
    db.letterCopy.findMany({ where: { letter: letters }, select }),
  ])
  return db.outboxMail.count({ where: { aboutId: { in: about.flat().map(({ id }) => id) } } })
}
