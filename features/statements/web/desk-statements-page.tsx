import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { type DeskStatement, type DeskStatementFilter, listedStates } from '@/features/statements/list-desk-statements'
import { deskStatementPath, keptDays } from '@/features/statements/rules'
import { statementKinds } from '@/features/statements/schema'
import { deskTopicPath } from '@/features/topics/rules'
import { Button, buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { PageTitle } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { takeBack } from './desk-statement-actions'
import { StatementTag } from './desk-statement-header'

interface Props {
  statements: DeskStatement[]
  next: string | null
  filter: DeskStatementFilter
  topics: { id: string; name: string }[]
  /** This organiser may begin one. */
  begins: boolean
  told?: string | undefined
}

/** The statements of the organiser's teams, by state, kind and topic. */
export async function DeskStatementsPage({ statements, next, filter, topics, begins, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const href = (asked: Partial<Record<'state' | 'after', string>>) =>
    deskStatementPath.all(locale) + query(filter, asked)
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageTitle lead={t('desk.lead')}>{t('title')}</PageTitle>
        {begins && (
          <Link href={deskStatementPath.new(locale)} className={buttonClass('primary')}>
            {t('desk.begin.act')}
          </Link>
        )}
      </div>
      <Told told={told} good={['thrown']} say={() => t('desk.told.thrown')} />
      <p className="mt-4">
        <Link href={deskTopicPath.all(locale)} className="inline-flex min-h-11 items-center">
          {t('desk.topics')}
        </Link>
      </p>
      <PageTabs
        label={t('desk.byState')}
        link={Link}
        tabs={listedStates.map((state) => ({
          href: href({ state }),
          name: state === 'all' || state === 'gone' ? t(`desk.listed.${state}`) : t(`desk.states.${state}`),
          current: state === filter.state,
        }))}
      />
      <form action={deskStatementPath.all(locale)} className="mt-6 flex flex-wrap items-end gap-4">
        <input type="hidden" name="state" value={filter.state} />
        <SmallSelect
          name="kind"
          label={t('desk.kind')}
          empty={t('allKinds')}
          options={statementKinds.map((kind) => ({ code: kind, name: t(`kinds.${kind}`) }))}
          defaultValue={filter.kind ?? ''}
        />
        {topics.length > 0 && (
          <SmallSelect
            name="topic"
            label={t('desk.topic')}
            empty={t('desk.allTopics')}
            options={topics.map(({ id, name }) => ({ code: id, name }))}
            defaultValue={filter.topic ?? ''}
          />
        )}
        <SmallSelect
          name="order"
          label={t('desk.order')}
          options={[
            { code: 'newest', name: t('desk.orders.newest') },
            { code: 'oldest', name: t('desk.orders.oldest') },
          ]}
          defaultValue={filter.oldest ? 'oldest' : 'newest'}
        />
        <Button kind="secondary" type="submit">
          {t('desk.show')}
        </Button>
      </form>
      {filter.state === 'gone' && (
        <p className="mt-6 max-w-text text-muted">{t('desk.goneText', { days: keptDays })}</p>
      )}
      {statements.length === 0 ? (
        <p className="mt-8 rounded-md border border-dashed border-edge p-6 text-muted">{t('desk.empty')}</p>
      ) : (
        <ul className="mt-8 divide-y divide-line rounded-md border border-line">
          {statements.map((statement) => (
            <li key={statement.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
              <Line statement={statement} gone={filter.state === 'gone'} />
            </li>
          ))}
        </ul>
      )}
      {(next || filter.after) && (
        <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-x-6">
          {filter.after && (
            <Link href={href({})} className="inline-flex min-h-11 items-center">
              {t('desk.firstPage')}
            </Link>
          )}
          {next && (
            <Link href={href({ after: next })} className="inline-flex min-h-11 items-center">
              {t('desk.more')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

async function Line({ statement, gone }: { statement: DeskStatement; gone: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations()
  const format = await getFormatter()
  const { id, kind, state, title, locales, publishedOn, publishAt, createdAt } = statement
  const on = publishedOn ?? publishAt ?? createdAt
  const name = title || t('frame.desk.untitled')
  return (
    <>
      <div className="min-w-0">
        <p lang={statement.locale} dir={direction(statement.locale)}>
          {gone ? (
            <span className="font-semibold">{name}</span>
          ) : (
            <Link
              href={deskStatementPath.one(locale, id)}
              className="inline-flex min-h-11 items-center font-semibold text-ink"
            >
              {name}
            </Link>
          )}
        </p>
        <p className="text-sm text-muted">
          {[
            format.dateTime(on, { dateStyle: 'medium', timeZone: 'UTC' }),
            t(`statements.kinds.${kind}`),
            locales.map((code) => languageName(code, locale)).join(', '),
          ].join(' · ')}
        </p>
      </div>
      {gone ? (
        <ButtonForm action={takeBack} values={{ id }}>
          <SubmitButton kind="secondary">{t('statements.desk.takeBack')}</SubmitButton>
        </ButtonForm>
      ) : (
        <StatementTag state={state} />
      )}
    </>
  )
}

function query(filter: DeskStatementFilter, asked: Partial<Record<'state' | 'after', string>>): string {
  const given = new URLSearchParams({ state: asked.state ?? filter.state })
  if (filter.kind) given.set('kind', filter.kind)
  if (filter.topic) given.set('topic', filter.topic)
  if (filter.oldest) given.set('order', 'oldest')
  if (asked.after) given.set('after', asked.after)
  return `?${given}`
}
