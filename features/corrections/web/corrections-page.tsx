import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CorrectionRow } from '@/features/corrections/list-corrections'
import type { PartWords } from '@/features/entries/phrase-part'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag } from '@/ui/page'
import { Told } from '@/ui/told'
import { ComparedChange } from './compared-change'
import { ComparedCorrection } from './compared-correction'

interface Props {
  waiting: (CorrectionRow & { entry: EntrySnapshot })[]
  decided: CorrectionRow[]
  told: string | undefined
  /** Who looks, and whether somebody else could decide. */
  me: { id: string; isAlone: boolean }
  words: PartWords
  /** The entry that was just changed. */
  entryId: string | undefined
}

const good = ['accepted', 'accepted-waits', 'rejected', 'withdrawn'] as const
const bad = ['not-found', 'decided', 'nothing', 'no-reason', 'own', 'outdated'] as const

/** What readers say entries should be and what organisers changed of where letters go, beside what stands there now. */
export async function CorrectionsPage({ waiting, decided, me, words, told, entryId }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('corrections.desk')
  const names = await getTranslations('addressees')
  const format = await getFormatter()
  return (
    <>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)}>
        {told?.startsWith('accepted') && entryId && (
          <p>
            <Link href={desk.history(locale, entryId)}>{t('toHistory')}</Link>
          </p>
        )}
      </Told>
      <p className="mt-6 mb-8 max-w-text text-muted">{t('lead')}</p>
      {waiting.length === 0 && <p>{t('none')}</p>}
      <ul className="space-y-10">
        {waiting.map((correction) => (
          <li key={correction.id} id={correction.addressee.id} className="rounded-md border border-line p-5">
            {correction.organisers ? (
              <ComparedChange correction={correction} organisers={correction.organisers} me={me} words={words} />
            ) : (
              <ComparedCorrection correction={correction} />
            )}
          </li>
        ))}
      </ul>
      {decided.length > 0 && (
        <Section id="decided" title={t('decided')}>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {decided.map((row) => (
              <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
                <Tag tone={row.state === 'accepted' ? 'good' : 'plain'}>{t(`states.${verdictOf(row)}`)}</Tag>
                <Link href={desk.history(locale, row.addressee.id)}>
                  {describeAddressee(names, row.addressee, locale)}
                </Link>
                <span className="text-muted">
                  {[row.decidedBy, row.decidedAt && format.dateTime(new Date(row.decidedAt), { dateStyle: 'medium' })]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                {row.reason && <span className="w-full text-muted">{row.reason}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function verdictOf({ isTakenBack, state }: CorrectionRow) {
  return isTakenBack ? 'withdrawn' : state === 'accepted' ? 'accepted' : 'rejected'
}
