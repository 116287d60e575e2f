import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { officeName } from '@/features/forms-of-address/name-office'
import type { BoardRow, SetBoard } from '@/features/letter-sets/read-set-board'
import { boardStates, setPath } from '@/features/letter-sets/rules'
import { countryName } from '@/features/places/name-country'
import { AskFirst } from '@/ui/ask-first'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { SubmitButton } from '@/ui/submit-button'
import { Words } from '@/ui/words'
import { AddCountriesForm } from './add-countries-form'
import { bringBoardUpToDate } from './board-actions'
import { boardTableRows } from './board-table-rows'
import { SetBoardTable } from './set-board-table'
import { SetNotice } from './set-notice'

interface Props {
  /** Name and pages of the model letter. */
  head: ReactNode
  modelLetterId: string
  /** Null for those who may not see letters. */
  board: SetBoard | null
  mayEdit: boolean
  /** Countries with an embassy of the state addressed. */
  embassies: readonly string[]
  told?: string | undefined
}

/** The board of a letter set on the desk: how far every country is, what is behind, and what comes next. */
export async function SetBoardPage({ head, modelLetterId, board, mayEdit, embassies, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets')
  const format = await getFormatter()
  const rows = board?.rows ?? []
  const behind = rows.filter((row) => row.behind)
  const waiting = rows.filter(({ state }) => state === 'not_started').length
  const counts = boardStates
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      {head}
      <SetNotice told={told} />
      <p className="mt-6 max-w-text text-muted">{t('intro')}</p>
      {board?.source.deadlineOn && (
        <p className="mt-2 font-semibold">
          {t('deadline', {
            date: format.dateTime(board.source.deadlineOn, { dateStyle: 'long', timeZone: 'UTC' }),
          })}
        </p>
      )}
      {!board && <p className="mt-6 text-muted">{t('notYours')}</p>}
      {counts.length > 0 && (
        <div className="mt-8">
          <Figures>
            {counts.map(({ state, count }) => (
              <Figure key={state} name={t(`states.${state}`)} value={count} />
            ))}
          </Figures>
        </div>
      )}
      {mayEdit && (behind.length > 0 || waiting > 0) && (
        <div className="mt-8 grid gap-4 sm:grid-cols-2">
          {behind.length > 0 && <UpdateAll modelLetterId={modelLetterId} behind={behind} />}
          {waiting > 0 && (
            <section aria-labelledby="start-all" className="rounded-md border border-line p-5">
              <h2 id="start-all" className="text-lg">
                {t('startAll.title', { count: waiting })}
              </h2>
              <p className="mt-2 mb-4 text-sm text-muted">{t('startAll.text')}</p>
              <Link href={`${setPath(locale, modelLetterId)}/start`} className={buttonClass('secondary')}>
                {t('startAll.submit')}
              </Link>
            </section>
          )}
        </div>
      )}
      {board && (
        <section aria-labelledby="countries" className="mt-10">
          <h2 id="countries" className="sr-only">
            {t('caption')}
          </h2>
          {rows.length === 0 ? (
            <p className="text-muted">{t('empty')}</p>
          ) : (
            <Words of="letter-sets">
              <SetBoardTable rows={await boardTableRows(modelLetterId, board)} />
            </Words>
          )}
        </section>
      )}
      {board && mayEdit && (
        <AddCountriesForm
          modelLetterId={modelLetterId}
          onBoard={rows.flatMap(({ country, body }) => (body ? [] : [country]))}
          removable={rows.flatMap(({ country, body, state }) => (body || state !== 'not_started' ? [] : [country]))}
          embassies={embassies}
        />
      )}
    </>
  )
}

async function UpdateAll({ modelLetterId, behind }: { modelLetterId: string; behind: readonly BoardRow[] }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.update')
  const nameOf = ({ body, office, country }: BoardRow) =>
    body && office ? officeName(office, locale).name : countryName(country, locale)
  const list = new Intl.ListFormat(locale).format(behind.map(nameOf))
  return (
    <AskFirst good act={t('title', { count: behind.length })}>
      <p>{t('text')}</p>
      <p className="text-sm text-muted">{t('countries', { names: list })}</p>
      <ButtonForm action={bringBoardUpToDate} values={{ id: modelLetterId }}>
        <SubmitButton>{t('submit')}</SubmitButton>
      </ButtonForm>
    </AskFirst>
  )
}
