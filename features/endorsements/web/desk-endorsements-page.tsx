import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { EndorsementList } from '@/features/endorsements/list-endorsements'
import { endorsePath } from '@/features/endorsements/rules'
import type { EndorsementFilter } from '@/features/endorsements/schema'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { Section } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { StepPages } from '@/ui/step-pages'
import { Told } from '@/ui/told'
import { DeskEndorsement } from './desk-endorsement'
import { switchOrganisations } from './desk-endorsement-actions'

const good = ['taking', 'stopped', 'shown', 'refused'] as const
const bad = ['not-now', 'changed'] as const
const listed = ['confirmed', 'shown', 'refused', 'withdrawn'] as const

interface Props {
  petition: Pick<PetitionKey, 'id' | 'state'>
  list: EndorsementList
  filter: EndorsementFilter
  /** May let organisations sign, or no more. */
  edits: boolean
  moderates: boolean
  told: string | undefined
}

/** The organisations that sign a petition, as the desk looks at them, and whether they may. */
export async function DeskEndorsementsPage({ petition, list, filter, edits, moderates, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk')
  const base = endorsePath.desk(locale, petition.id)
  const { counts, rows, takes, next } = list
  return (
    <div className="max-w-3xl">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <p className="mt-8 max-w-text">{t(takes ? 'takes' : 'takesNot')}</p>
      {edits && (
        <ButtonForm
          action={switchOrganisations}
          values={{ id: petition.id, step: takes ? 'stop' : 'take' }}
          className="mt-4"
        >
          <button type="submit" className={buttonClass(takes ? 'secondary' : 'primary')}>
            {t(takes ? 'stop' : 'take')}
          </button>
        </ButtonForm>
      )}
      <Section id="list" title={t('list')}>
        <p className="text-sm text-muted">
          {t('unconfirmed', { count: counts.proposed })} {t('apart')}
        </p>
        <PageTabs
          label={t('list')}
          link={Link}
          tabs={listed.map((state) => ({
            href: state === 'confirmed' ? base : `${base}?state=${state}`,
            name: t(`states.${state}`, { count: counts[state] }),
            current: filter.state === state,
          }))}
        />
        {rows.length === 0 ? (
          <p className="mt-6 text-muted">{t(filter.state === 'confirmed' ? 'noneWaits' : 'none')}</p>
        ) : (
          <ul className="mt-6 space-y-4">
            {rows.map((one) => (
              <li key={one.id} className="rounded-md border border-line p-4">
                <DeskEndorsement one={one} moderates={moderates} />
              </li>
            ))}
          </ul>
        )}
        <StepPages
          previous={filter.after === undefined ? null : `${base}?state=${filter.state}`}
          next={next === undefined ? null : `${base}?state=${filter.state}&after=${next}`}
        />
      </Section>
    </div>
  )
}
