import type { Messages } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { offerHelp } from '@/features/pledges/offer-help'
import { type PledgeField, readPledge } from '@/features/pledges/schema'
import { withdrawHelp } from '@/features/pledges/withdraw-help'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

interface Params {
  locale: string
  token: string
}

const button = {
  limit: 'code',
  page: ({ token }: Params) => `/signatures/${token}`,
  words: ({ signatures }: Messages) => signatures.code.notices,
} as const

const saved = (page: string) => seeOther(`${page}?saved=help#help`)

/** POST …/signatures/{token}/help: a signer offers help. */
export const helpRoute = publicPost<Params>(
  { path: '/signatures/[token]/help', ...button },
  async ({ context, locale, params: { token }, fields }) => {
    const page = `/${locale}/signatures/${token}`
    const reading = readPledge(fields)
    if (!reading.ok) return showAgain<PledgeField>(page, { values: fields, errors: reading.errors })
    const t = await getTranslations({ locale, namespace: 'pledges' })
    const words = { locale, text: t('consent') }
    const outcome = await offerHelp(context, { token, pledge: reading.value, words })
    if (outcome.ok) return saved(page)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return showAgain<PledgeField>(page, { values: fields, errors: { kinds: 'kinds.none' } })
  },
)

/** POST …/signatures/{token}/take-back-help: a signer offers it no more. */
export const takeBackHelpRoute = publicPost<Params>(
  { path: '/signatures/[token]/take-back-help', ...button },
  async ({ context, locale, params: { token } }) => {
    const outcome = await withdrawHelp(context, { token })
    return outcome.ok ? saved(`/${locale}/signatures/${token}`) : refusal(locale, 404)
  },
)
