import type { Messages } from 'next-intl'
import { dayOf } from '@/features/days'
import type { OwnChannel } from '@/features/deliveries/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { judgeLegalText } from '@/features/legal-texts/judge-legal-text'
import { composeDraft, sealedDraft } from '@/features/letters/compose-draft'
import { letterText } from '@/features/letters/compose-letter'
import { identifyDraft } from '@/features/letters/identify-draft'
import { canBeMailed, type DraftParts, readDraftParts } from '@/features/letters/read-draft-parts'
import { revealsContact } from '@/features/letters/reveals-contact'
import { type ComposeAct, type ComposeField, type ComposeInput, readComposeForm } from '@/features/letters/schema'
import { sendLetter } from '@/features/letters/send-letter'
import { takeLetterAlong } from '@/features/letters/take-letter-along'
import { isCountry } from '@/features/places/country-codes'
import { unprintable } from '@/print/unprintable-characters'
import { tryTwice } from '@/server/database-trouble'
import { pageResponse } from '@/server/documents/render-page'
import { mailDomain } from '@/server/env'
import { honeypot, type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { pdfResponse } from './pdf-response'
import { readAlongside } from './read-alongside'
import { draftFormName, modelTextOf, showDraft } from './shown-draft'

interface Params {
  locale: string
  slug: string
  addressee: string
}

const at = '/letters/[slug]/[addressee]'
const page = ({ slug, addressee }: Params) => `/letters/${slug}/${addressee}`
const token = ({ slug, addressee }: Params) => draftFormName(slug, addressee)
const words = ({ letters }: Messages) => letters.compose.notices

/** POST …/preview: shows the letter as typed so far; to the page's own script as data. */
export const previewRoute = publicPost<Params>(
  { path: `${at}/preview`, limit: 'preview', page, words },
  async (post) => {
    const { locale, params, fields, context } = post
    if (fields.format !== 'json') {
      return pageResponse(`/${locale}${page(params)}`, 200, { values: fields, errors: {}, notice: 'preview' })
    }
    const parts = await partsOf(post)
    if (!parts) return new Response(null, { status: 404 })
    const { letter, reveals } = showDraft(parts, fields, { name: '', town: '' }, context.now)
    return Response.json({ letter, reveals, boxes: unprintable(letter) }, { headers: { 'cache-control': 'no-store' } })
  },
)

/** POST …/letter.pdf: the print, with a code for telling what happened at the door. */
export const printRoute = publicPost<Params>({ path: `${at}/letter.pdf`, limit: 'print', page, token, words }, (post) =>
  withDraft(post, 'print', async (parts, form) => {
    const alongside = await othersOf(post, parts)
    const [letter, ...others] = [parts, ...alongside].map((one) => composeDraft(one, form, dayOf(post.context.now)))
    if (!letter) return refusal(post.locale, 404)
    const boxes = [letter, ...others].flatMap((one) => unprintable(one))
    if (boxes.some((character) => !post.fields.boxes?.includes(character))) return again(post, 'boxes')
    const codeOf = async (one: DraftParts) => (post.fields[honeypot] ? undefined : take(post, one, form, 'post'))
    const code = await codeOf(parts)
    const codes = await Promise.all(alongside.map(codeOf))
    const { paper, window } = form
    return pdfResponse({
      letter,
      code,
      paper,
      window,
      country: parts.country,
      locale: post.locale,
      alongside: others.map((one, at) => ({ letter: one, code: codes[at] })),
    })
  }),
)

/** POST …/own-mail: subject and text for the sender's own mail program. */
export const ownMailRoute = publicPost<Params>({ path: `${at}/own-mail`, limit: 'print', page, token, words }, (post) =>
  withDraft(post, 'own_mail', async (parts, form) => {
    const code = await take(post, parts, form, 'own_mail')
    const others = await othersOf(post, parts)
    const codes = await Promise.all(
      others.map(async (one) => [`code-${one.addressee.id}`, await take(post, one, form, 'own_mail')] as const),
    )
    const values = { ...post.fields, code, ...Object.fromEntries(codes) }
    return pageResponse(`/${post.locale}${page(post.params)}`, 200, { values, errors: {}, notice: 'own-mail' })
  }),
)

/** POST …/mail: our mail, once its sender has confirmed from their inbox. */
export const mailRoute = publicPost<Params>({ path: `${at}/mail`, limit: 'letter', page, token, words }, (post) =>
  withDraft(post, 'our_mail', async (parts, form) => {
    const { context, locale, params, fields } = post
    if (!canBeMailed(parts)) return again(post, 'no-mail')
    const shown = { locale, country: parts.country, shown: fields.laws ?? '' }
    if (!(await judgeLegalText(context, shown)).ok) {
      const asked = { values: { ...fields, consent: '' }, errors: { consent: 'consent.changed' } }
      return showAgain<ComposeField>(`/${locale}${page(params)}`, asked)
    }
    const changed = form.text === modelTextOf(parts) ? '' : form.text
    if (!fields.contact && revealsContact([form.addition, changed, form.subject])) return again(post, 'contact')
    const others = await othersOf(post, parts)
    const unmailed = others.filter((one) => !canBeMailed(one))
    if (unmailed.length > 0 && !fields.unmailed) {
      const names = unmailed.map(({ addressee }) => officeName(addressee, locale).name)
      return again(post, 'unmailed', { offices: new Intl.ListFormat(locale).format(names) })
    }
    const inbox = seeOther(`/${locale}/letters/${params.slug}/check-your-inbox`)
    if (fields[honeypot]) return inbox
    const mailed = (one: DraftParts) => mailedLetter(post, one, form)
    await tryTwice(() =>
      sendLetter(context, {
        modelLetterId: parts.modelLetterId,
        locale: parts.locale,
        mailLocale: locale,
        country: parts.country,
        demo: parts.demo,
        ...mailed(parts),
        alongside: others.filter(canBeMailed).map(mailed),
      }),
    )
    return inbox
  }),
)

/** A letter that goes by our mail, with the id that makes the same form posted twice one letter. */
function mailedLetter(post: Post<Params>, parts: DraftParts, form: ComposeInput) {
  const letter = composeDraft(parts, form, dayOf(post.context.now))
  const text = letterText(letter)
  const said = [form.email.toLowerCase(), letter.subject, text, String(form.replyTo)]
  return {
    addresseeId: parts.addressee.id,
    draftId: draftId(post, parts, 'our_mail', said),
    letter: sealedDraft(form, letter.subject, text),
  }
}

/** The other offices that the form names, each with what its letter is composed from. */
function othersOf({ context, fields, locale }: Post<Params>, parts: DraftParts): Promise<DraftParts[]> {
  return readAlongside(context, parts, { fields, screen: locale })
}

async function withDraft(
  post: Post<Params>,
  act: ComposeAct,
  go: (parts: DraftParts, form: ComposeInput) => Promise<Response>,
): Promise<Response> {
  const { locale, params, fields } = post
  const parts = await partsOf(post)
  if (!parts) return refusal(locale, 404)
  const shown = `/${locale}${page(params)}`
  const ownDomain = mailDomain()
  const reading = readComposeForm(fields, { act, editing: parts.editing, modelText: modelTextOf(parts), ownDomain })
  if (!reading.ok) return showAgain<ComposeField>(shown, { values: fields, errors: reading.errors })
  if (!parts.open) return again(post, 'closed')
  return go(parts, reading.value)
}

/** The form with what was typed, and what has to be known before the button is pressed once more. */
function again(
  { locale, params, fields }: Post<Params>,
  notice: keyof Messages['letters']['compose']['notices'],
  facts: Record<string, string> = {},
): Promise<Response> {
  return showAgain(`/${locale}${page(params)}`, { values: { ...fields, ...facts }, errors: {}, notice })
}

function partsOf({ context, locale, params, fields }: Post<Params>): Promise<DraftParts | undefined> {
  const { country, language, variant } = fields
  return readDraftParts(context, {
    slug: params.slug,
    addresseeId: params.addressee,
    language,
    variant,
    screen: locale,
    country: country && isCountry(country) ? country : undefined,
  })
}

/** The same form posted twice is one letter; `draft` is what the page's script knows this browser's draft by. */
async function take(post: Post<Params>, parts: DraftParts, form: ComposeInput, channel: OwnChannel): Promise<string> {
  const { context, fields } = post
  const { modelLetterId, addressee, locale, country, demo } = parts
  const said = [fields.draft || (fields.token ?? ''), JSON.stringify({ ...form, paper: '', window: '' })]
  const id = draftId(post, parts, channel, said)
  const letter = { modelLetterId, addresseeId: addressee.id, draftId: id, locale, country, channel, demo }
  return (await tryTwice(() => takeLetterAlong(context, letter))).code
}

function draftId({ context }: Post<Params>, parts: DraftParts, channel: string, said: string[]): string {
  const { modelLetterId, addressee, locale, country } = parts
  const day = dayOf(context.now).toISOString()
  return identifyDraft(context.keys.forms, [channel, modelLetterId, addressee.id, locale, country, day, ...said])
}
