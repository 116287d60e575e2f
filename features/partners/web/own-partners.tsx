import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { AskedPartner } from '@/features/partner-ticks/phrase-partner-words'
import { partnerField, partnerPath } from '@/features/partner-ticks/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField } from '@/ui/field'
import { FoldedSection } from '@/ui/fold'
import { Notice } from '@/ui/notice'
import { ownPartners } from './partner-loaders'

interface Props {
  token: string
  saved: boolean
  /** The tick of a partner that may be agreed to now. */
  tick: (partner: AskedPartner, ticked: boolean) => ReactNode
}

/** Which partners have the address of a signer: each is agreed to, and taken back, alone. Nothing where there are none. */
export async function OwnPartnersSection({ token, saved, tick }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('partners.own')
  const partners = await ownPartners(token, locale)
  if (!partners) return null
  const { asked } = partners
  const given = partners.given.filter(({ withdrawnOn }) => withdrawnOn === null)
  // What no form asks for any more, or not in this language, can still be taken back.
  const others = given.filter(({ partner }) => !asked.some(({ id }) => id === partner.id))
  const back = partners.given.filter(({ withdrawnOn }) => withdrawnOn !== null)
  if (asked.length + others.length + back.length === 0) return null
  const { errors } = formState<'partners'>()
  const path = `/${locale}/signatures/${token}`
  return (
    <FoldedSection id="partners-title" title={t('title')} open={saved || errors.partners !== undefined}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      {errors.partners && (
        <div className="mb-4">
          <Notice tone="error" title={t('changed')} />
        </div>
      )}
      <p className="mb-4">{t('lead')}</p>
      {asked.length + others.length > 0 && (
        <form action={`${path}/partners`} method="post" className="space-y-4">
          {asked.map((partner) => (
            <div key={partner.id}>
              {tick(
                partner,
                given.some((one) => one.partner.id === partner.id),
              )}
            </div>
          ))}
          {others.map(({ partner, text, locale: said }) => (
            <CheckboxField
              key={partner.id}
              name={partnerField(partner.id)}
              label={<span lang={said || undefined}>{text.split('\n').at(-1) || partner.name}</span>}
              hint={
                <>
                  <a href={partnerPath(locale, partner.slug)}>{partner.name}</a> · {t('over')}
                </>
              }
              defaultChecked
            />
          ))}
          <Button kind="secondary">{t('save')}</Button>
        </form>
      )}
      {back.length > 0 && <p className="mt-4 text-sm text-muted">{t('back')}</p>}
    </FoldedSection>
  )
}
