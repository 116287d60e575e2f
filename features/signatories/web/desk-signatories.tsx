import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { listSignatories } from '@/features/signatories/list-signatories'
import type { Desk } from '@/server/session'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { Words } from '@/ui/words'
import { SignatoryCard } from './signatory-card'
import { SignatoryEditor } from './signatory-editor'

interface Props {
  desk: Desk
  letter: VisibleSetLetter
}

/** Who stands under a letter of a set: gathered and asked while it is open, afterwards only shown. */
export async function DeskSignatories({ desk, letter }: Props) {
  const t = await getTranslations('signatories')
  const format = await getFormatter()
  const list = await listSignatories(desk.context, { letter })
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  const edits = list.open && role !== undefined && may(role, 'edit')
  const confirmed = list.signatories.filter(({ standing }) => standing === 'confirmed').length
  const until = list.collectUntil && format.dateTime(list.collectUntil, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Section id="signatories" title={t('title')} className="mt-0!">
      <p className="-mt-2 mb-4 text-sm text-muted">
        {[
          list.signatories.length > 0 ? t('count', { confirmed, all: list.signatories.length }) : t('none'),
          ...(list.open && until ? [t('until', { day: until })] : []),
          ...(list.open ? [] : [t('closed')]),
        ].join(' · ')}
      </p>
      <Words of="signatories">
        {edits ? (
          <SignatoryEditor letterId={letter.id} country={letter.country} list={list} />
        ) : (
          <ol className="space-y-3">
            {list.signatories.map((signatory) => (
              <li key={signatory.id} className="rounded-md border border-line bg-paper p-3">
                <SignatoryCard signatory={signatory} />
              </li>
            ))}
          </ol>
        )}
      </Words>
    </Section>
  )
}
