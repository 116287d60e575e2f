import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { EndorsementList } from '@/features/endorsements/list-endorsements'
import type { Endorsed } from '@/features/endorsements/name-endorsed'
import { endorsePath } from '@/features/endorsements/rules'
import type { EndorsementFilter } from '@/features/endorsements/schema'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { Section } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { StepPages } from '@/ui/step-pages'
import { Told } from '@/ui/told'
import { DeskEndorsement } from './desk-endorsement'
import { switchCampaignOrganisations, switchOrganisations } from './desk-endorsement-actions'

const good = ['taking', 'stopped', 'shown', 'refused', 'model-saved', 'model-gone'] as const
const bad = ['not-now', 'changed', 'no-door', 'no-letter', 'over', 'gate'] as const
const listed = ['confirmed', 'shown', 'refused', 'withdrawn'] as const

interface Props {
  endorsed: Endorsed
  /** The model letters in which a letter that says what a branch resolved can be written. */
  letters?: readonly { id: string; title: string }[]
  /** What stands below the list. */
  children?: ReactNode
  list: EndorsementList
  filter: EndorsementFilter
  /** May let organisations sign, or no more. */
  edits: boolean
  moderates: boolean
  told: string | undefined
}

/** The organisations that sign a petition or stand behind a campaign, as the desk looks at them, and whether they may. */
export async function DeskEndorsementsPage({
  endorsed,
  letters = [],
  list,
  filter,
  edits,
  moderates,
  told,
  children,
}: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk')
  const base = endorsePath.desk(locale, endorsed)
  const { counts, rows, takes, next } = list
  return (
    <div className="max-w-3xl">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <p className="mt-8 max-w-text">{t(`${endorsed.kind}.${takes ? 'takes' : 'takesNot'}`)}</p>
      {edits && (
        <ButtonForm
          action={endorsed.kind === 'petition' ? switchOrganisations : switchCampaignOrganisations}
          values={{ id: endorsed.id, step: takes ? 'stop' : 'take' }}
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
                <DeskEndorsement one={one} moderates={moderates} letters={edits ? letters : []} />
              </li>
            ))}
          </ul>
        )}
        <StepPages
          previous={filter.after === undefined ? null : `${base}?state=${filter.state}`}
          next={next === undefined ? null : `${base}?state=${filter.state}&after=${next}`}
        />
      </Section>
      {children}
    </div>
  )
}
