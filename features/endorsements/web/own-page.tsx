import { getLocale, getTranslations } from 'next-intl/server'
import type { OwnEndorsement } from '@/features/endorsements/read-own-endorsement'
import { endorsePath } from '@/features/endorsements/rules'
import type { OwnOrganisationField } from '@/features/endorsements/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { PageTitle, Section, Wrap } from '@/ui/page'
import type { LegalParts } from './endorse-form'
import { fieldFaults } from './field-faults'
import { OrganisationFields } from './organisation-fields'
import { OwnOfficer } from './own-officer'
import { ResolutionText } from './resolution-fields'

interface Props extends LegalParts {
  token: string
  endorsement: OwnEndorsement
  /** What was just saved: what is shown, or the officer's own name. */
  saved: 'shown' | 'officer' | undefined
}

/**
 * The officer's own page, behind the mailed link: what was typed of the organisation, to be confirmed or corrected, and
 * the way to withdraw. Opening it changes nothing, so that no mail scanner can confirm.
 */
export async function OwnEndorsementPage({ token, endorsement, saved, ...legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.own')
  const { notice } = formState()
  const { state, endorsed, resolution, reason } = endorsement
  const page = endorsePath.own(locale, token)
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        {notice && (
          <div className="mb-8">
            <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />
          </div>
        )}
        {saved === 'shown' && state === 'confirmed' && (
          <div className="mb-8">
            <Notice tone="good" title={t('saved')} />
          </div>
        )}
        <PageTitle kicker={t('kicker')} lead={t(`states.${state}.text`)}>
          {t(`states.${state}.title`)}
        </PageTitle>
        {state === 'refused' && reason !== '' && (
          <div className="mt-6">
            <Notice tone="warn" title={t('reason')}>
              <p className="whitespace-pre-line" dir="auto">
                {reason}
              </p>
            </Notice>
          </div>
        )}
        <p className="mt-6">
          <a href={`/${locale}/${endorsed.kind}s/${endorsed.slug}`}>{t(`to.${endorsed.kind}`)}</a>
        </p>
        {resolution && state !== 'withdrawn' && (
          <div className="mt-8">
            <ResolutionText {...resolution} />
            <p className="mt-2 text-sm text-muted">{t('resolution')}</p>
          </div>
        )}
        {state !== 'withdrawn' && <OwnForm page={page} endorsement={endorsement} {...legal} />}
        {endorsement.contactKept && <OwnOfficer page={page} saved={saved === 'officer'} />}
        {state === 'proposed' && (
          <form action={page} method="post" className="mt-8">
            <input type="hidden" name="act" value="not-me" />
            <Button kind="secondary">{t('notMe')}</Button>
          </form>
        )}
        {state !== 'proposed' && state !== 'withdrawn' && (
          <Section id="withdraw" title={t('withdrawTitle')}>
            <p className="mb-4">{t('withdrawText')}</p>
            <form action={page} method="post">
              <input type="hidden" name="act" value="withdraw" />
              <Button kind="danger">{t('withdraw')}</Button>
            </form>
          </Section>
        )}
      </Wrap>
    </main>
  )
}

async function OwnForm({ page, endorsement, laws, legal }: LegalParts & { page: string; endorsement: OwnEndorsement }) {
  const t = await getTranslations('endorsements.own')
  const form = await getTranslations('endorsements.form')
  const { values, errors } = formState<OwnOrganisationField>()
  const { state, name, country, town, website, fileId } = endorsement
  const shown = values.name === undefined ? { name, country, town, site: website } : values
  const say = await fieldFaults()
  const { error, field, faults } = formFields<OwnOrganisationField>({ values: shown, errors }, (code, name) =>
    name === 'logo' ? knownWord(t, `logoErrors.${code}`) : say(code),
  )
  return (
    <form action={page} method="post" encType="multipart/form-data" noValidate className="mt-8 space-y-6">
      <ErrorSummary title={form('summary', { count: faults.length })} errors={faults} />
      <h2 className="text-xl">{t('shown')}</h2>
      <OrganisationFields field={field} laws={laws} />
      {state === 'shown' && <p>{t('correcting')}</p>}
      {legal}
      <input type="hidden" name="act" value="confirm" />
      {fileId !== null && <CheckboxField name="noLogo" label={t('noLogo')} defaultChecked={values.noLogo === 'yes'} />}
      <TextField
        name="logo"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        label={t(fileId === null ? 'logo' : 'otherLogo')}
        hint={t('logoHint')}
        error={error('logo')}
      />
      <Button kind={state === 'proposed' ? 'primary' : 'secondary'} className={state === 'proposed' ? 'text-lg' : ''}>
        {t(state === 'proposed' ? 'confirm' : 'correct')}
      </Button>
    </form>
  )
}
