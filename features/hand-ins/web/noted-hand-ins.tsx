import { getTranslations } from 'next-intl/server'
import { outcomeTone } from '@/features/deliveries/outcome-tone'
import { groupOf } from '@/features/deliveries/rules'
import type { DeskHandIn } from '@/features/hand-ins/read-desk-hand-ins'
import { direction, ownName } from '@/features/places/languages'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Facts, Tag } from '@/ui/page'
import { CorrectForm } from './correct-form'
import { DeskPictures } from './desk-pictures'

interface Props {
  petitionId: string
  handIns: readonly DeskHandIn[]
  /** Languages of the petition, its own first. */
  locales: readonly string[]
  edits: boolean
}

/** Every hand-in that was noted, with its pictures, and the answer to it. */
export async function NotedHandIns({ petitionId, handIns, locales, edits }: Props) {
  const t = await getTranslations('hand-ins.desk')
  const outcomes = await getTranslations('deliveries.outcome.outcomes')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <ol className="space-y-8">
      {handIns.map((handIn) => (
        <li key={handIn.id} className="rounded-md border border-line p-5">
          <p className="flex flex-wrap items-center gap-3">
            <span className="font-semibold">{day(handIn.goneOn)}</span>
            {handIn.outcome && <Tag tone={outcomeTone(groupOf(handIn.outcome))}>{outcomes(handIn.outcome)}</Tag>}
          </p>
          <Facts
            facts={[
              { name: t('place'), value: handIn.place },
              { name: t('byWhom'), value: handIn.byWhom },
              { name: t('noDossier'), value: handIn.withoutDossier },
            ].filter(({ value }) => value !== '')}
          />
          <Said texts={handIn.texts.map(({ locale, words }) => ({ locale, words }))} />
          <DeskPictures petitionId={petitionId} handIn={handIn} kind="photo" edits={edits} />
          {handIn.answeredOn && (
            <section className="mt-6 border-t border-line pt-5">
              <h3 className="font-semibold">{t('answered', { date: day(handIn.answeredOn) })}</h3>
              <Said texts={handIn.texts.map(({ locale, answer }) => ({ locale, words: answer }))} />
              <DeskPictures petitionId={petitionId} handIn={handIn} kind="scan" edits={edits} />
            </section>
          )}
          {edits && (
            <div className="mt-6">
              <AskFirst good act={t('correct.act')}>
                <p>{t('correct.means')}</p>
                <CorrectForm petitionId={petitionId} handIn={handIn} locales={locales} />
              </AskFirst>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Said({ texts }: { texts: readonly { locale: string; words: string }[] }) {
  return texts
    .filter(({ words }) => words !== '')
    .map(({ locale, words }) => (
      <div key={locale} className="mt-4">
        <p className="text-sm text-muted">{ownName(locale)}</p>
        <p lang={locale} dir={direction(locale)} className="max-w-text whitespace-pre-line">
          {words}
        </p>
      </div>
    ))
}
