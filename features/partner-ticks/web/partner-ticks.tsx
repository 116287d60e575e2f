import { getLocale, getTranslations } from 'next-intl/server'
import { listAskedPartners } from '@/features/partner-ticks/list-asked-partners'
import { type AskedPartner, markPartnerWords } from '@/features/partner-ticks/phrase-partner-words'
import { partnerField, partnerMarkField, partnerPath } from '@/features/partner-ticks/rules'
import { webContext } from '@/server/context'
import { formState } from '@/server/documents/scope'
import { CheckboxField } from '@/ui/field'

interface Props {
  campaignId: string
  /** The partners that were ticked in the form that is confirmed: they are said, and not ticked. */
  wished?: readonly string[]
}

/** A tick for each partner that may have the address, none ticked beforehand. Nothing where a campaign has none. */
export async function PartnerTicks({ campaignId, wished = [] }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('partner-ticks')
  const partners = await listAskedPartners(webContext(), { campaignId, locale })
  if (partners.length === 0) return null
  const { values } = formState()
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{t('title')}</legend>
      <p className="text-sm text-muted">{t('lead')}</p>
      {partners.map((partner) => (
        <PartnerTick
          key={partner.id}
          partner={partner}
          ticked={values[partnerField(partner.id)] === 'yes'}
          said={wished.includes(partner.id) ? t('asked') : undefined}
        />
      ))}
    </fieldset>
  )
}

interface TickProps {
  partner: AskedPartner
  ticked: boolean
  said?: string | undefined
}

/** The tick for one partner, with its words and what says which words these were. */
export async function PartnerTick({ partner, ticked, said }: TickProps) {
  const locale = await getLocale()
  const t = await getTranslations('partner-ticks')
  const { id, slug, name, place, consent } = partner
  return (
    <div>
      <input type="hidden" name={partnerMarkField(id)} value={markPartnerWords(partner)} />
      <CheckboxField
        name={partnerField(id)}
        label={consent}
        hint={
          <>
            <bdi>{name}</bdi>
            {place && (
              <>
                , <bdi>{place}</bdi>
              </>
            )}
            {' · '}
            <a href={partnerPath(locale, slug)}>{t('who')}</a>
            {said && ` · ${said}`}
          </>
        }
        defaultChecked={ticked}
      />
    </div>
  )
}
