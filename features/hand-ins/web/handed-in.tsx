import { getLocale, getTranslations } from 'next-intl/server'
import { outcomeTone } from '@/features/deliveries/outcome-tone'
import { photoPath } from '@/features/files/rules'
import { type PublicHandIn, readPublicHandIns, type SaidWords } from '@/features/hand-ins/read-public-hand-ins'
import { isTaken } from '@/features/hand-ins/rules'
import { direction } from '@/features/places/languages'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag } from '@/ui/page'

interface Props {
  petition: { id: string; originalLocale: string; locale: string }
}

/** What everybody may know of how a petition was handed in, and of the answer. Nothing before anybody went. */
export async function HandedIn({ petition }: Props) {
  const t = await getTranslations('hand-ins.public')
  const handIns = await readPublicHandIns(webContext(), petition, petition.locale)
  if (handIns.length === 0) return null
  const taken = handIns.some(({ outcome }) => isTaken(outcome))
  return (
    <Section id="handed-in" title={t(taken ? 'title' : 'titleNotTaken')}>
      <ol className="space-y-8">
        {handIns.map((handIn) => (
          <OneHandIn key={handIn.id} handIn={handIn} />
        ))}
      </ol>
    </Section>
  )
}

async function OneHandIn({ handIn }: { handIn: PublicHandIn }) {
  const t = await getTranslations('hand-ins.public')
  const outcomes = await getTranslations('deliveries.outcome.outcomes')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const { goneOn, place, outcome, group, words, photos, answer } = handIn
  return (
    <li className="border-s-4 border-line ps-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{day(goneOn)}</span>
        {place && <bdi>{place}</bdi>}
        {outcome && group && <Tag tone={outcomeTone(group)}>{outcomes(outcome)}</Tag>}
      </p>
      <Said words={words} />
      <Pictures kind="photo" ids={photos} />
      {answer && (
        <div className="mt-6">
          <h3 className="font-semibold">{t('answer', { date: day(answer.on) })}</h3>
          <Said words={answer.words} />
          <Pictures kind="scan" ids={answer.scans} />
        </div>
      )}
    </li>
  )
}

function Said({ words }: { words: SaidWords | undefined }) {
  if (!words) return null
  return (
    <p lang={words.locale} dir={direction(words.locale)} className="mt-2 max-w-text whitespace-pre-line">
      {words.words}
    </p>
  )
}

async function Pictures({ kind, ids }: { kind: 'photo' | 'scan'; ids: readonly string[] }) {
  const locale = await getLocale()
  const t = await getTranslations('hand-ins.public')
  if (ids.length === 0) return null
  return (
    <ul className="mt-3 grid gap-3 sm:grid-cols-2">
      {ids.map((id, at) => (
        <li key={id}>
          <img
            src={photoPath(locale, id)}
            alt={t(kind, { number: at + 1 })}
            loading="lazy"
            className="max-h-96 w-full rounded-sm bg-soft object-contain"
          />
        </li>
      ))}
    </ul>
  )
}
