import { eventChange } from '@/emails/event-change'
import { eventOffer } from '@/emails/event-offer'
import { eventQuestion } from '@/emails/event-question'
import { eventReminder } from '@/emails/event-reminder'
import { eventSignUp } from '@/emails/event-sign-up'
import { mailWords } from '@/emails/parts/words'
import { deskEventPath, eventPath } from '@/features/events/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { signUpPath } from '@/features/sign-ups/rules'
import { comerSchema } from '@/features/sign-ups/schema'
import { type Composer, type Composers, type Composing, composed, gone, siteName } from './composing'

const composeSignUp: Composer<'event_sign_up'> = async (composing, { token }) => {
  const found = await readComer(composing)
  if (!found) return gone
  const { mail, siteUrl } = composing
  const url = siteUrl + signUpPath.own(mail.locale, token)
  return composed(
    found.comer.email,
    eventSignUp(mailWords(mail.locale), { url, site: siteName(composing) }),
    found.event.id,
  )
}

const composeChange: Composer<'event_change'> = async (composing, { notice }) => {
  const found = await readComer(composing)
  // A newer change has a mail of its own.
  if (!found || found.event.notice !== notice) return gone
  const { mail } = composing
  const facts = factsOf(composing, found)
  return composed(
    found.comer.email,
    eventChange(mailWords(mail.locale), { ...facts, calledOff: found.event.state === 'called_off' }),
  )
}

const composeReminder: Composer<'event_reminder'> = async (composing, { startsAt }) => {
  const found = await readComer(composing)
  const stands = found && (found.event.state === 'planned' || found.event.state === 'confirmed')
  if (!stands || found.event.startsAt?.toISOString() !== startsAt || found.event.startsAt <= composing.now) return gone
  return composed(found.comer.email, eventReminder(mailWords(composing.mail.locale), factsOf(composing, found)))
}

const composeOffer: Composer<'event_offer'> = async (composing) => {
  const found = await readComer(composing)
  if (!found || found.comer.offer === '') return gone
  const organiser = await readContact(composing, found.event)
  if (!organiser) return gone
  const { locale } = organiser
  const { name, offer } = found.comer
  const url = composing.siteUrl + deskEventPath.one(locale, found.event.id)
  return composed(organiser.email, eventOffer(mailWords(locale), { url, name, offer, site: siteName(composing) }))
}

const composeQuestion: Composer<'event_question'> = async (composing, { text, name, email }) => {
  const event = await composing.db.event.findUnique({
    where: { id: composing.mail.aboutId ?? '' },
    select: eventColumns,
  })
  const organiser = event && (await readContact(composing, event))
  if (!organiser) return gone
  const { locale } = organiser
  const url = composing.siteUrl + deskEventPath.one(locale, event.id)
  return composed(
    organiser.email,
    eventQuestion(mailWords(locale), { url, text, name, email, site: siteName(composing) }),
  )
}

const eventColumns = {
  id: true,
  slug: true,
  state: true,
  notice: true,
  startsAt: true,
  timeZone: true,
  place: true,
  address: true,
  city: true,
  contactId: true,
  originalLocale: true,
  translations: { select: { locale: true, title: true, bring: true } },
  campaign: { select: { teamId: true } },
} as const

/** Whom a mail goes to, from what is sealed in the row, and the event as it is now; undefined once either is gone. */
async function readComer({ db, keys, mail }: Composing) {
  const row = await db.signUp.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: { sealed: true, keyId: true, event: { select: eventColumns } },
  })
  return row ? { event: row.event, comer: comerSchema.parse(openAsWorker(keys, row)) } : undefined
}

type Found = NonNullable<Awaited<ReturnType<typeof readComer>>>

/** What a mail to somebody who comes says of the event, in the language in which they said so. */
function factsOf({ mail, siteUrl, ...composing }: Composing, { event, comer }: Found) {
  const { locale } = mail
  const { startsAt, timeZone, place, address, city, translations, originalLocale } = event
  const written = pickTranslation(translations, locale, originalLocale)
  const when = startsAt ? mailWords(locale).moment(startsAt, timeZone) : ''
  return {
    title: written?.title ?? '',
    when,
    where: [place, address, city].filter(Boolean).join(', '),
    bring: written?.bring ?? '',
    page: siteUrl + eventPath.one(locale, event.slug),
    own: siteUrl + signUpPath.own(locale, comer.token),
    site: siteName({ mail, siteUrl, ...composing }),
  }
}

/** The organiser who answers for an event: who began it, while they are of the team, else an owner. */
async function readContact({ db }: Composing, { contactId, campaign }: Pick<Found['event'], 'contactId' | 'campaign'>) {
  const { teamId } = campaign
  const members = await db.membership.findMany({
    where: {
      teamId,
      organiser: { removedAt: null },
      OR: [{ role: 'owner' }, ...(contactId === null ? [] : [{ organiserId: contactId }])],
    },
    select: { organiserId: true, organiser: { select: { email: true, locale: true } } },
    orderBy: { organiserId: 'asc' },
  })
  const chosen = members.find(({ organiserId }) => organiserId === contactId) ?? members[0]
  return chosen?.organiser
}

/** Writes the mails about events. */
export const eventComposers: Composers<
  'event_sign_up' | 'event_change' | 'event_reminder' | 'event_offer' | 'event_question'
> = {
  event_sign_up: composeSignUp,
  event_change: composeChange,
  event_reminder: composeReminder,
  event_offer: composeOffer,
  event_question: composeQuestion,
}
