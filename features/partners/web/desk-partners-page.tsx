import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { partnersAtOnce } from '@/features/partner-ticks/rules'
import type { ListedPartner } from '@/features/partners/list-desk-partners'
import { deskPartnerPath, mostPartners } from '@/features/partners/rules'
import { TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Section, Tag, type Tone } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { beginPartner } from './partner-actions'

interface Props {
  campaignId: string
  partners: readonly ListedPartner[]
  edits: boolean
  told?: string | undefined
}

/** The partners of a campaign on the desk: what they are for, the list, a new one. */
export async function DeskPartnersPage({ campaignId, partners, edits, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('partners.desk')
  return (
    <>
      <Told
        told={told}
        good={['removed']}
        bad={['too-many', 'archived']}
        say={(code) => t(`told.${code}`, { count: mostPartners })}
      />
      <Section id="partners" title={t('title')} className="mt-8!">
        <p className="max-w-text text-muted">{t('lead', { count: partnersAtOnce })}</p>
        {partners.length === 0 ? (
          <p className="mt-4">{t('none')}</p>
        ) : (
          <ul className="mt-6 divide-y divide-line rounded-md border border-line">
            {partners.map(({ id, name, place, state }) => (
              <li key={id} className="px-4 py-3">
                <Link href={deskPartnerPath.one(locale, id)} className="font-semibold text-ink">
                  <bdi>{name}</bdi>
                </Link>{' '}
                <PartnerTag state={state} />
                {place && <p className="text-sm text-muted">{place}</p>}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {edits && (
        <Section id="new" title={t('new')}>
          <KeptForm action={beginPartner} className="max-w-text space-y-5">
            <input type="hidden" name="id" value={campaignId} />
            <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={150} dir="auto" />
            <SubmitButton>{t('begin')}</SubmitButton>
          </KeptForm>
        </Section>
      )}
    </>
  )
}

const tones: Record<ListedPartner['state'], Tone> = { draft: 'warn', open: 'good', closed: 'plain' }

/** The state of a partner in a word. */
export async function PartnerTag({ state }: { state: ListedPartner['state'] }) {
  const t = await getTranslations('partners.desk.states')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}
