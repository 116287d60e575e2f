import { readTickedPartners, showedOtherWords } from '@/features/partner-ticks/read-ticked-partners'
import { changePartners } from '@/features/partners/change-partners'
import { readOwnPartners } from '@/features/partners/read-own-partners'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** POST …/signatures/{token}/partners: which partners have the address of a signer. */
export const ownPartnersRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/signatures/[token]/partners',
    limit: 'code',
    page: ({ token }) => `/signatures/${token}`,
    words: ({ signatures }) => signatures.code.notices,
  },
  async ({ context, locale, params: { token }, fields }) => {
    const page = `/${locale}/signatures/${token}`
    const own = await readOwnPartners(context, { token, locale })
    if (!own) return refusal(locale, 404)
    const given = own.given.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ partner }) => partner)
    const ticked = readTickedPartners(fields, own.asked)
    // What was agreed to before keeps the words of that day.
    const anew = ticked.filter(({ id }) => !given.some((one) => one.id === id))
    if (showedOtherWords(fields, anew))
      return showAgain<'partners'>(page, { values: fields, errors: { partners: 'changed' } })
    const kept = readTickedPartners(fields, given).map(({ id }) => id)
    const outcome = await changePartners(context, { token, agreed: anew, kept })
    return outcome.ok ? seeOther(`${page}?saved=partners#partners-title`) : refusal(locale, 404)
  },
)
