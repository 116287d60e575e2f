import { isId } from '@/features/access/ids'
import { chooseContact, mailboxReadOn } from '@/features/addressees/choose-contact'
import { type Freshness, freshness } from '@/features/addressees/rules'
import { type Body, readBodies } from '@/features/bodies/read-bodies'
import { caseInLetter } from '@/features/cases/read-case-in-letter'
import type { Context } from '@/features/context'
import type { WrittenBlock } from '@/features/forms-of-address/address-office'
import type { EnvelopeAddressee } from '@/features/forms-of-address/envelope-lines'
import { namedOffice } from '@/features/forms-of-address/name-office'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Confidence, LetterEditing } from '@/generated/prisma/enums'
import { applyVariant, readVariant, type Variant } from './apply-variant'
import type { ModelText } from './compose-letter'
import { fillModel } from './fill-model'
import { bodyText, parseBody } from './parse-body'
import { takesLetters } from './rules'

/** Everything a letter to one addressee is composed from, before its sender has said a word. */
export interface DraftParts {
  modelLetterId: string
  slug: string
  title: string
  editing: LetterEditing
  open: boolean
  /** The day by which letters should arrive. */
  deadlineOn: Date | null
  demo: boolean
  addressedState: string
  accent: string
  campaignId: string
  /** Languages the letter can be written in. */
  locales: string[]
  /** The language it is written in, and its text there. */
  locale: string
  model: ModelText
  /** Subjects and openings that mails may have, the campaign's own first, and which of them `model` has. */
  variants: Variant[]
  variant: number
  /** Where it is sent from. */
  country: string
  addressee: EnvelopeAddressee & { id: string; confidence?: Confidence | null; checkedOn?: Date | null }
  /** What an organiser wrote for this addressee in this language. */
  block: WrittenBlock | undefined
  /** How old what is known of its mailbox is; of the entry where there is none. */
  freshness: Freshness
  /** There is a mailbox we may write to. Its address is shown to nobody. */
  hasEmail: boolean
  /** The one mailbox known is that of the consular section. */
  onlyConsular?: boolean
  website: string | undefined
  /** Offices that the model letter also goes to, but for the addressee. */
  bodies: Body[]
}

export interface DraftQuestion {
  slug: string
  addresseeId: string
  /** ISO 3166-1 alpha-2; without it the letter is sent from where the addressee sits. */
  country?: string | undefined
  /** Language of the letter. */
  language?: string | undefined
  /** Which of the variants, as a form says it. */
  variant?: string | undefined
  /** A letter nobody published yet will do: an organiser looks at their own. */
  drafts?: boolean
  /** Language of the screen, taken for the letter too when none is named. */
  screen: string
}

/**
 * Loads what a letter is composed from. Undefined for a model letter nobody published, and for an addressee it does not
 * go to: one of another state that the campaign did not name.
 */
export async function readDraftParts(
  { db, now }: Context,
  { slug, addresseeId, country: asked, language, variant: wanted, drafts = false, screen }: DraftQuestion,
): Promise<DraftParts | undefined> {
  const [letter, addressee] = await Promise.all([readModel({ db }, slug), readAddressee({ db }, addresseeId)])
  if (!letter || !addressee) return undefined
  if (!drafts && (letter.state === 'draft' || letter.campaign.state === 'draft')) return undefined
  const bodies = await readBodies({ db }, letter.id)
  const named = [
    letter.fallbackId,
    ...bodies.map(({ id }) => id),
    ...letter.overrides.map((override) => override.addresseeId),
  ]
  if (addressee.state !== letter.addressedState && !named.includes(addressee.id)) return undefined
  const text = pickTranslation(letter.translations, language ?? screen, letter.originalLocale)
  if (!text) return undefined
  const country = asked ?? addressee.hostCountry
  const { contacts, blocks, sourceOn, checkMethod, ...office } = addressee
  const { checkedOn } = office
  const mailboxes = contacts.filter(({ channel }) => channel === 'email')
  const mailbox = chooseContact(mailboxes)
  const variants = letter.variants.filter(({ locale }) => locale === text.locale)
  const variant = readVariant(wanted, variants.length)
  const shown = applyVariant(text, variants[variant - 1])
  const place = { locale: text.locale, country }
  const model = fillModel(
    {
      subject: shown.subject,
      text: shown.text,
      countryParagraph: letter.paragraphs.find((one) => one.country === country && one.locale === text.locale)?.text,
      demands: letter.campaign.demands
        .map(
          ({ translations }) => pickTranslation(translations, text.locale, letter.campaign.originalLocale)?.text ?? '',
        )
        .filter(Boolean),
    },
    letter.case,
    place,
  )
  return {
    modelLetterId: letter.id,
    slug,
    editing: letter.editing,
    addressedState: letter.addressedState,
    accent: letter.campaign.accent,
    demo: letter.campaign.demo,
    campaignId: letter.campaign.id,
    title: pickTranslation(letter.translations, screen, letter.originalLocale)?.title ?? '',
    open: takesLetters(letter, now),
    deadlineOn: letter.deadlineOn,
    locales: letter.translations.map(({ locale }) => locale).sort(),
    locale: text.locale,
    model,
    variants: [{ subject: text.subject, opening: '' }, ...variants].map(({ subject, opening }) => {
      const filled = fillModel({ subject: subject || text.subject, text: opening, demands: [] }, letter.case, place)
      return { subject: filled.subject, opening: bodyText(parseBody(filled.text)) }
    }),
    variant,
    country,
    addressee: office,
    block: blocks.find(({ locale }) => locale === text.locale),
    freshness: freshness(mailboxReadOn(mailboxes, sourceOn), checkedOn, now, checkMethod),
    hasEmail: mailbox !== undefined,
    onlyConsular: mailbox === undefined && mailboxes.length > 0,
    website: contacts.find(({ channel }) => channel === 'web')?.value,
    bodies: bodies.filter(({ id }) => id !== addressee.id),
  }
}

function readModel({ db }: Pick<Context, 'db'>, slug: string) {
  return db.modelLetter.findUnique({
    where: { slug },
    select: {
      id: true,
      state: true,
      closesAt: true,
      deadlineOn: true,
      stoppedAt: true,
      editing: true,
      addressedState: true,
      originalLocale: true,
      fallbackId: true,
      translations: { select: { locale: true, title: true, subject: true, text: true } },
      variants: { orderBy: { position: 'asc' }, select: { locale: true, subject: true, opening: true } },
      case: { select: caseInLetter },
      paragraphs: { select: { country: true, locale: true, text: true } },
      overrides: { select: { addresseeId: true } },
      campaign: {
        select: {
          id: true,
          state: true,
          demo: true,
          accent: true,
          originalLocale: true,
          demands: {
            where: { metOn: null },
            orderBy: { position: 'asc' },
            select: { translations: { select: { locale: true, text: true } } },
          },
        },
      },
    },
  })
}

async function readAddressee({ db }: Pick<Context, 'db'>, id: string) {
  if (!isId(id)) return undefined
  const addressee = await db.addressee.findUnique({
    where: { id, removedAt: null },
    select: {
      id: true,
      ...namedOffice,
      addressLines: true,
      postalCode: true,
      confidence: true,
      sourceOn: true,
      checkedOn: true,
      checkMethod: true,
      contacts: {
        where: { offAt: null },
        select: { channel: true, value: true, purpose: true, source: true, sourceOn: true },
      },
      blocks: { select: { locale: true, recipient: true, salutation: true, close: true, gender: true } },
    },
  })
  return addressee ?? undefined
}

/** True when the letter can go by our mail. A demonstration's goes to its sender, so that no mailbox is needed. */
export function canBeMailed({
  demo,
  hasEmail,
  freshness,
}: Pick<DraftParts, 'demo' | 'hasEmail' | 'freshness'>): boolean {
  return demo || (hasEmail && freshness !== 'stale')
}
