import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { direction } from '@/features/places/languages'
import type { ListedVersion, VersionWords } from '@/features/statements/list-versions'
import { deskStatementPath } from '@/features/statements/rules'
import { compareTexts } from '@/features/texts/compare-texts'
import { ButtonForm } from '@/ui/button-form'
import { ComparedText } from '@/ui/compared-text'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { PageTabs } from '@/ui/page-tabs'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { goBackToVersion } from './desk-statement-actions'

const bad = ['changed', 'not-found', 'incomplete', 'campaign-not-public', 'part-taken'] as const

interface Props {
  id: string
  header: ReactNode
  /** The language whose versions are listed, and those that there are. */
  language: string
  languages: readonly string[]
  versions: ListedVersion[]
  /** The version that is looked at, the one before it, and what is saved now has which revision. */
  chosen: VersionWords | undefined
  before: VersionWords | undefined
  revision: number
  edits: boolean
  told?: string | undefined
}

/** What a statement said before, language by language: each version with what it changed, and the way back to it. */
export async function DeskVersionsPage(props: Props) {
  const { id, header, language, languages, versions, chosen, before, revision, edits, told } = props
  const locale = await getLocale()
  const t = await getTranslations('statements.desk')
  const format = await getFormatter()
  const page = (asked: Record<string, string>) =>
    `${deskStatementPath.versions(locale, id)}?${new URLSearchParams(asked)}`
  return (
    <>
      {header}
      <Told told={told} good={['restored']} bad={bad} say={(code) => t(`told.${code}`)} />
      <p className="mt-8 max-w-text text-muted">{t('versions.lead')}</p>
      {languages.length > 1 && (
        <PageTabs
          label={t('versions.languages')}
          link={Link}
          tabs={languages.map((one) => ({
            href: page({ language: one }),
            name: languageName(one, locale),
            current: one === language,
          }))}
        />
      )}
      {versions.length === 0 ? (
        <p className="mt-8 rounded-md border border-dashed border-edge p-6 text-muted">{t('versions.none')}</p>
      ) : (
        <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <ol className="divide-y divide-line self-start rounded-md border border-line">
            {versions.map((version) => (
              <li key={version.id} className="px-4 py-2">
                <Link
                  href={page({ language, after: version.id })}
                  aria-current={version.id === chosen?.id ? 'true' : undefined}
                  className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {format.dateTime(version.at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })}
                </Link>
                <p className="text-sm text-muted">
                  {[version.by, version.isPublic ? t('versions.public') : ''].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
          {chosen && (
            <section aria-labelledby="changes">
              <h2 id="changes" className="mb-4 text-xl">
                {before ? t('versions.changes') : t('versions.first')}
              </h2>
              <ComparedText
                lang={language}
                dir={direction(language)}
                parts={(['title', 'summary', 'author', 'text'] as const).map((field) => ({
                  name: t(`versions.fields.${field}`),
                  pieces: compareTexts(before ? before[field] : chosen[field], chosen[field]),
                }))}
              />
              {edits && chosen.id !== versions[0]?.id && (
                <ButtonForm
                  action={goBackToVersion}
                  values={{ id, version: chosen.id, revision: String(revision), language }}
                  className="mt-6"
                >
                  <SubmitButton kind="secondary">{t('versions.restore')}</SubmitButton>
                </ButtonForm>
              )}
            </section>
          )}
        </div>
      )}
    </>
  )
}
