import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { exportPath } from '@/features/exports/rules'
import { partnerPath, partnersAtOnce } from '@/features/partner-ticks/rules'
import type { ListedPartner } from '@/features/partners/list-desk-partners'
import type { DeskPartner } from '@/features/partners/read-partner'
import { deskPartnerPath } from '@/features/partners/rules'
import { PictureField } from '@/features/pictures/web/picture-field'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { BackLink, Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { PartnerTag } from './desk-partners-page'
import { deletePartner, stepPartner } from './partner-actions'
import { PartnerFields } from './partner-fields'

const good = ['saved', 'open', 'close'] as const
const bad = ['incomplete', 'not-now', 'too-many-open'] as const

interface Props {
  id: string
  campaignId: string
  slug: string
  state: ListedPartner['state']
  partner: DeskPartner
  edits: boolean
  publishes: boolean
  exports: boolean
  told?: string | undefined
}

/** A partner on the desk: what is said of it, its logo, what forms ask, who agreed. */
export async function DeskPartnerPage(props: Props) {
  const { id, campaignId, slug, state, partner, edits, publishes, exports, told } = props
  const locale = await getLocale()
  const t = await getTranslations('partners.desk')
  const page = deskPartnerPath.one(locale, id)
  return (
    <>
      <div className="mt-8">
        <BackLink href={deskPartnerPath.all(locale, campaignId)}>{t('title')}</BackLink>
      </div>
      <h2 className="text-2xl">
        <bdi>{partner.name}</bdi> <PartnerTag state={state} />
      </h2>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`, { count: partnersAtOnce })} />
      {state !== 'draft' && (
        <p className="mt-3">
          <a href={partnerPath(locale, slug)}>{t('page')}</a>
        </p>
      )}
      <People {...{ partner, id, campaignId, state, exports }} />
      {edits && <PartnerFields id={id} partner={partner} />}
      <PictureField
        id="logo"
        title={t('logo')}
        hint={t('logoHint')}
        picture={partner.logo}
        upload={deskPartnerPath.logo(locale, id)}
        {...{ page, told, edits }}
        locales={partner.locales}
      />
      {publishes && (
        <Section id="forms" title={t('forms')}>
          <div className="max-w-text space-y-4">
            <p>{t(`formsHint.${state}`, { count: partnersAtOnce })}</p>
            <ButtonForm action={stepPartner} values={{ id, step: state === 'open' ? 'close' : 'open' }}>
              <SubmitButton kind={state === 'open' ? 'secondary' : 'primary'}>
                {t(state === 'open' ? 'close' : 'open')}
              </SubmitButton>
            </ButtonForm>
            {state === 'draft' && (
              <AskFirst act={t('remove')}>
                <p>{t('removeMeans')}</p>
                <ButtonForm action={deletePartner} values={{ id }}>
                  <SubmitButton kind="danger">{t('removeNow')}</SubmitButton>
                </ButtonForm>
              </AskFirst>
            )}
          </div>
        </Section>
      )}
    </>
  )
}

type PeopleProps = Pick<Props, 'partner' | 'id' | 'campaignId' | 'state' | 'exports'>

/** How many agreed, and where their list is asked for. */
async function People({ partner: { people }, id, campaignId, state, exports }: PeopleProps) {
  const locale = await getLocale()
  const t = await getTranslations('partners.desk')
  if (people === null || state === 'draft') return null
  return (
    <p className="mt-4 max-w-text">
      {t('people', { count: people })}{' '}
      {exports && people > 0 && (
        <Link href={`${exportPath.ofCampaign(locale, campaignId)}?kind=partner&partner=${id}`}>{t('ask')}</Link>
      )}
    </p>
  )
}
