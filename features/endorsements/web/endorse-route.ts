import type { Messages } from 'next-intl'
import { fillResolution } from '@/features/endorsements/fill-resolution'
import { proposeEndorsement } from '@/features/endorsements/propose-endorsement'
import { readEndorsedCampaign } from '@/features/endorsements/read-endorsed-campaign'
import { type EndorsableThing, readEndorsedPetition } from '@/features/endorsements/read-endorsed-petition'
import {
  type ResolutionField,
  type ResolutionInput,
  readResolutionForm,
} from '@/features/endorsements/resolution-schema'
import { type EndorseWay, endorseFormName, endorsePath } from '@/features/endorsements/rules'
import { type EndorseField, readEndorseForm } from '@/features/endorsements/schema'
import { judgeLegalText } from '@/features/legal-texts/judge-legal-text'
import { longDate } from '@/features/letters/phrase-letter'
import { tryTwice } from '@/server/database-trouble'
import { mailDomain } from '@/server/env'
import { honeypot, type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

interface Params {
  locale: string
  slug: string
}

const words = ({ endorsements }: Messages) => endorsements.form.notices
const options = (way: EndorseWay) => ({
  limit: 'correct' as const,
  words,
  token: ({ slug }: Params) => endorseFormName(way, slug),
})

/** POST …/endorse/{slug}: the same redirect for everyone whose form is in order. */
export const endorseRoute = publicPost<Params>(
  { path: '/endorse/[slug]', page: ({ slug }) => `/endorse/${slug}`, ...options('form') },
  async (post) => {
    const petition = await readEndorsedPetition(post.context, post.params.slug, post.locale)
    return petition ? take(post, 'form', petition) : refusal(post.locale, 404)
  },
)

/** POST …/campaigns/{slug}/endorse: an organisation stands behind a campaign. */
export const endorseCampaignRoute = publicPost<Params>(
  { path: '/campaigns/[slug]/endorse', page: ({ slug }) => `/campaigns/${slug}/endorse`, ...options('campaign') },
  async (post) => {
    const campaign = await readEndorsedCampaign(post.context, post.params.slug, post.locale)
    return campaign ? take(post, 'campaign', campaign) : refusal(post.locale, 404)
  },
)

/** POST …/campaigns/{slug}/resolve: a branch says what it resolved. */
export const resolveRoute = publicPost<Params>(
  { path: '/campaigns/[slug]/resolve', page: ({ slug }) => `/campaigns/${slug}/resolve`, ...options('resolve') },
  async (post) => {
    const campaign = await readEndorsedCampaign(post.context, post.params.slug, post.locale)
    if (!campaign?.resolution) return refusal(post.locale, 404)
    const model = campaign.resolution
    const reading = readResolutionForm(post.fields, post.context.now)
    if (reading.ok) return take(post, 'resolve', campaign, (branch) => filledIn(model, branch, reading.value))
    const organisation = readEndorseForm(post.fields, mailDomain())
    const errors = { ...reading.errors, ...(organisation.ok ? {} : organisation.errors) }
    const page = endorsePath.resolve(post.locale, post.params.slug)
    return showAgain<EndorseField | ResolutionField>(page, { values: post.fields, errors })
  },
)

/** What a branch resolved, with its blanks filled in. */
function filledIn(model: { locale: string; title: string; text: string }, branch: string, form: ResolutionInput) {
  const { heldOn, place, mover, seconder, votesFor, votesAgainst, votesAbstained } = form
  const values = {
    branch,
    // What was left empty on purpose is not a line to write on.
    place: place || '—',
    mover: mover || '—',
    seconder: seconder || '—',
    date: longDate(model.locale, heldOn),
    for: String(votesFor),
    against: String(votesAgainst),
    abstained: String(votesAbstained),
  }
  return { ...model, ...form, text: fillResolution(model.text, values) }
}

async function take(
  { context, locale, params: { slug }, fields }: Post<Params>,
  way: EndorseWay,
  { kind, id, indexKey }: EndorsableThing,
  resolve?: (branch: string) => ReturnType<typeof filledIn>,
): Promise<Response> {
  const page = endorsePath[way](locale, slug)
  const closed = 'closed' satisfies keyof Messages['endorsements']['form']['notices']
  if (!indexKey) return showAgain(page, { values: fields, errors: {}, notice: closed })
  const reading = readEndorseForm(fields, mailDomain())
  if (!reading.ok) return showAgain<EndorseField>(page, { values: fields, errors: reading.errors })
  const form = reading.value
  const law = await judgeLegalText(context, { locale, country: form.country, shown: fields.laws ?? '' })
  if (!law.ok) {
    const values = { ...fields, consent: '' }
    return showAgain<EndorseField>(page, { values, errors: { consent: 'consent.changed' } })
  }
  const sent = seeOther(`${page}?sent=yes`)
  if (fields[honeypot]) return sent
  const resolution = resolve?.(form.name)
  const endorsed = { kind, id, indexKey }
  const outcome = await tryTwice(() => proposeEndorsement(context, { endorsed, locale, form, resolution }))
  return outcome.ok ? sent : showAgain(page, { values: fields, errors: {}, notice: closed })
}
