import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { nameIn } from '@/features/cases/fill-case'
import type { ListedCase } from '@/features/cases/list-cases'
import { deskCasePath, isOver } from '@/features/cases/rules'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { Words } from '@/ui/words'
import { NewCaseForm } from './new-case-form'

/** The people a team writes about. `teams`: where this organiser may begin a file. */
export async function CasesPage({
  cases,
  teams,
}: {
  cases: readonly ListedCase[]
  teams: { id: string; name: string }[]
}) {
  const locale = await getLocale()
  const t = await getTranslations('cases')
  const format = await getFormatter()
  return (
    <Words of="cases">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-muted">{t('lead')}</p>
      {cases.length === 0 ? (
        <p className="mt-8 rounded-md border border-dashed border-edge p-6 text-muted">{t('empty')}</p>
      ) : (
        <ul className="mt-8 divide-y divide-line rounded-md border border-line">
          {cases.map((one) => {
            const stopped = one.modelLetters.filter((letter) => letter.stoppedAt !== null).length
            return (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
                <div>
                  <Link href={deskCasePath.one(locale, one.id)} className="inline-flex min-h-11 items-center text-lg">
                    <bdi>{nameIn(one, locale)}</bdi>
                  </Link>
                  <p className="text-sm text-muted">
                    {t('since', { day: format.dateTime(one.statusOn, { dateStyle: 'medium', timeZone: 'UTC' }) })} ·{' '}
                    {t('letters', { count: one.modelLetters.length })}
                  </p>
                </div>
                <p className="flex flex-wrap gap-2">
                  {stopped > 0 && <Tag tone="error">{t('stopped', { count: stopped })}</Tag>}
                  <Tag tone={isOver(one.status) ? 'good' : 'warn'}>{t(`statuses.${one.status}`)}</Tag>
                </p>
              </li>
            )
          })}
        </ul>
      )}
      {teams.length > 0 && (
        <div className="mt-8">
          <AskFirst act={t('new')} good>
            <NewCaseForm teams={teams} />
          </AskFirst>
        </div>
      )}
    </Words>
  )
}
