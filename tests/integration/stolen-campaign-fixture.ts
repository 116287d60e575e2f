import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { loadTeam } from '@/features/access/load-team'
import { confirmEndorsement } from '@/features/endorsements/confirm-endorsement'
import { correctOfficer } from '@/features/endorsements/correct-officer'
import { letOrganisationsSign } from '@/features/endorsements/let-organisations-sign'
import { proposeEndorsement } from '@/features/endorsements/propose-endorsement'
import { approveExport } from '@/features/exports/approve-export'
import { loadExport } from '@/features/exports/load-export'
import { requestExport } from '@/features/exports/request-export'
import { exportKinds } from '@/features/exports/schema'
import { signatureColumns } from '@/features/exports/signature-columns'
import { inviteFirstSignatory } from '@/features/first-signatories/invite-first-signatory'
import { loadFirstSignatory } from '@/features/first-signatories/load-first-signatory'
import { removeFirstSignatory } from '@/features/first-signatories/remove-first-signatory'
import { noteHandIn } from '@/features/hand-ins/note-hand-in'
import { readPublicHandIns } from '@/features/hand-ins/read-public-hand-ins'
import { readHandInForm } from '@/features/hand-ins/schema'
import { setLegalTexts } from '@/features/legal-texts/set-legal-texts'
import { closePetition } from '@/features/petitions/close-petition'
import { loadPetition } from '@/features/petitions/load-petition'
import { offerHelp } from '@/features/pledges/offer-help'
import { approveRemoval } from '@/features/removals/approve-or-refuse-removal'
import { loadRemoval } from '@/features/removals/load-removal'
import { requestRemoval } from '@/features/removals/request-removal'
import { indexEmail } from '@/features/safety/index-email'
import { correctSignature } from '@/features/signatures/correct-signature'
import { requestData } from '@/features/signatures/request-data'
import type { SignInput } from '@/features/signatures/schema'
import { saveThanks } from '@/features/thanks/save-thanks'
import { loadUpdate } from '@/features/updates/load-update'
import { mailTestUpdate } from '@/features/updates/mail-test-update'
import { createQuestions } from '@/tests/factories/questions'
import { shownWords } from '@/tests/factories/signatures'
import { createOrganiser } from '@/tests/factories/teams'
import { createUpdate } from '@/tests/factories/updates'
import { createWall } from './comments-fixture'
import { unionForm } from './endorsements-fixture'
import type { TestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { plainForm } from './signatures-fixture'

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

/** A campaign that uses everything by which people tell something of themselves; each thing bears the mark. */
export async function createStolenCampaign(database: TestDatabase, mark: string) {
  const { owner } = database
  const address = (who: string) => `Zq-${who}-${mark}@example.org`
  const word = (what: string) => `Zq${what} ${mark}`
  /** What stands in clear nowhere. */
  const secrets = {
    stays: address('stays'),
    second: address('second'),
    speaks: address('speaks'),
    leaves: address('leaves'),
    removed: address('removed'),
    waits: address('waits'),
    refused: address('refused'),
    head: address('head'),
    offHead: address('offhead'),
    officerEmail: address('officer'),
    name: `${word('name')} Иванова`,
    secondName: word('secondname'),
    corrected: word('corrected'),
    city: word('city'),
    role: word('role'),
    organisation: word('organisation'),
    comment: word('comment'),
    answer: word('answer'),
    help: word('help'),
    officer: word('officer'),
    officerRole: word('officerrole'),
    officerCorrected: word('officercorrected'),
    officerRoleCorrected: word('officerrolecorrected'),
  }
  /**
   * A comment whose owner lets everybody read it, and one that no moderator decides about; what organisers alone read of a
   * hand-in; a name that they take off.
   */
  const [voice, quiet, byWhom, takenOff] = [word('voice'), word('quiet'), word('bywhom'), word('takenoff')]
  /** What the law of a country wants to be said: it is ours, and says nothing of who read it. */
  const law = word('law')
  const wall = await createWall(database, { pledgeKinds: ['host'] })
  const { petition, web } = wall
  const { campaignId, campaign } = await owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaignId: true, campaign: { select: { teamId: true } } },
  })
  const { teamId } = campaign
  const [ada, bo] = [await createOrganiser(owner, { teamId }), await createOrganiser(owner, { teamId })]
  const [question = ''] = await createQuestions(owner, petition.id, [
    { kind: 'text', texts: { en: { label: 'Which shift do you work?', hint: '', options: '' } } },
  ])
  const load = async <A extends 'edit' | 'export' | 'publish'>(ability: A) =>
    found(await loadPetition(web(), ada, ability, petition.id))
  const removal = async () =>
    found(await loadRemoval(web(), bo, 'erasePeople', (await owner.removal.findFirstOrThrow()).id))

  const idOf = async (email: string) => {
    const emailIndex = indexEmail(petition.indexKey, email)
    return (await owner.signature.findFirstOrThrow({ where: { petitionId: petition.id, emailIndex } })).id
  }

  const { name, city, role, organisation, comment, answer } = secrets
  const everything: Partial<SignInput> = { name, city, role, organisation, comment, answers: { [question]: answer } }
  const tokens = { stays: '', speaks: '', leaves: '', removed: '', second: '' }
  const ids = { leaves: '', removed: '' }
  const exported = ['signatures', 'helpers', 'dossier'] as const

  async function sign(): Promise<void> {
    const words = { locale: 'en', text: 'I offer help.' }
    const pledge = { kinds: ['host' as const], details: secrets.help }
    tokens.stays = await wall.signAndConfirm(secrets.stays, { ...everything, display: 'addressee', news: true })
    tokens.speaks = await wall.signAndConfirm(secrets.speaks, { ...everything, comment: voice })
    tokens.leaves = await wall.signAndConfirm(secrets.leaves, { ...everything, comment: `${voice} that goes` })
    const unread = await wall.signAndConfirm(address('unread'), { comment: quiet })
    tokens.removed = await wall.signAndConfirm(secrets.removed, everything)
    tokens.second = await wall.signAndConfirm(secrets.stays, { name: secrets.secondName })
    for (const one of [tokens.stays, tokens.leaves]) await offerHelp(web(), { token: one, pledge, words })
    for (const one of [tokens.speaks, tokens.leaves, unread]) await wall.wish(one, 'unnamed', new Date())
    await correctSignature(web(), { token: tokens.stays, correction: { name: secrets.corrected } })
    await requestData(web(), { token: tokens.stays })
    const said = { title: 'If you live there', text: law }
    const group = { group: 'west', version: '1', countries: [plainForm.country], texts: { en: said, ru: said } }
    await setLegalTexts({ db: owner }, { groups: [group] })
    const underLaw = { ...shownWords, sign: `${law}\n\n${shownWords.sign}` }
    for (const email of [secrets.waits, secrets.refused]) await wall.sign(email, everything, new Date(), underLaw)
  }

  async function ask(): Promise<void> {
    await letOrganisationsSign(web(), { kind: 'petition', thing: await load('edit'), takes: true })
    const { officer, officerRole, officerEmail: email } = secrets
    const form = { ...unionForm, officer, role: officerRole, email }
    await proposeEndorsement(web(), { endorsed: { kind: 'petition', ...petition }, locale: 'en', form })
    const [link] = await openMails(database, 'endorsement_link')
    const { name, country, town, site } = unionForm
    await confirmEndorsement(web(), { token: link?.token ?? '', form: { name, country, town, site } })
    const correction = { name: secrets.officerCorrected, role: secrets.officerRoleCorrected }
    await correctOfficer(web(), { token: link?.token ?? '', correction })
    const head = { name: 'Eva Berg', email: secrets.head, group: 'first' as const }
    for (const form of [head, { ...head, name: takenOff, email: secrets.offHead }])
      await inviteFirstSignatory(web(), { petition: await load('edit'), form, by: 'Ada', locale: 'en' })
    await requestRemoval(web(), {
      team: found(await loadTeam(web(), ada, 'erasePeople', teamId)),
      form: { email: secrets.removed, reason: 'Asked us by telephone' },
    })
    const { id } = await createUpdate(owner, { campaignId, writtenBy: ada.id })
    const update = found(await loadUpdate(web(), ada, 'edit', id))
    await mailTestUpdate(web(), { update, locale: 'en', language: 'en' })
  }

  async function exportAll(): Promise<void> {
    const recipient = await identityToRecipient(await generateX25519Identity())
    const chosen = { who: 'confirmed', 'column-name': 'yes', reader: 'addressee', language: 'en' }
    const columns = Object.fromEntries(signatureColumns.map((column) => [`column-${column}`, 'yes']))
    for (const kind of exported) {
      const choice = exportKinds[kind].choice.parse(exportKinds[kind].chosen({ ...chosen, ...columns })) as never
      const asked = { place: await load('export'), kind, choice, reason: 'To hand it in', recipient, locale: 'en' }
      const outcome = await requestExport(web(), asked)
      if (!outcome.ok) throw new Error(outcome.reason)
      await approveExport(web(), found(await loadExport(web(), bo, 'export', outcome.id)))
    }
  }

  return {
    ...{ secrets, voice, quiet, byWhom, takenOff, law, tokens, ids, web, exports: exported.length },
    /** Everything is told, asked and approved; no worker has seen it yet. */
    async plant(): Promise<void> {
      const sentences = [{ locale: 'en', sentence: 'Each of you counts.' }]
      await saveThanks(web(), { petition: await load('edit'), form: { sends: true, sentences } })
      await sign()
      await ask()
      await exportAll()
      for (const who of ['leaves', 'removed'] as const) ids[who] = await idOf(secrets[who])
    },
    /** A moderator shows what they have read. */
    async show(): Promise<void> {
      for (const { id, version, text } of await wall.waiting())
        if (text.includes(voice)) await wall.decide(id, { act: 'show' }, version)
    },
    /** Whoever let everybody read it takes it back. */
    fallSilent: () => wall.wish(tokens.speaks, null, new Date()),
    wall: async () => JSON.stringify(await wall.read()),
    approveRemoval: async () => approveRemoval(web(), await removal()),
    /** An organiser takes somebody off the head of the petition. */
    async takeOff(): Promise<void> {
      const { id } = await owner.firstSignatory.findFirstOrThrow({ where: { name: takenOff } })
      const signatory = found(await loadFirstSignatory(web(), ada, 'edit', id))
      await removeFirstSignatory(web(), { signatory })
    },
    async handIn(goneOn: string): Promise<void> {
      await closePetition(web(), { petition: await load('publish') })
      const told = { goneOn, outcome: 'accepted_by_official', byWhom, withoutDossier: 'It was printed by hand.' }
      const reading = readHandInForm({ ...told, 'words.en': 'They took it.' })
      if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
      const noted = await noteHandIn(web(), { petition: await load('publish'), form: reading.value })
      if (!noted.ok) throw new Error(noted.reason)
    },
    shownHandIns: async () =>
      JSON.stringify(await readPublicHandIns(web(), { id: petition.id, originalLocale: 'en' }, 'en')),
  }
}
