import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedImport } from '@/features/collected/list-signature-imports'
import { collectedPath } from '@/features/collected/rules'
import { toldIn } from '@/features/texts/told'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag, type Tone } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { TableField } from '@/ui/table-field'
import { Told } from '@/ui/told'

interface Props {
  petitionId: string
  imports: readonly ListedImport[]
  /** The petition takes signatures, and so has the key by which nobody counts twice. */
  open: boolean
  told: string | undefined
}

const good = ['refused', 'undone', 'dropped'] as const
const bad = ['no-draft', 'gone'] as const
const fileFaults = [
  'none',
  'file-empty',
  'file-too-big',
  'file-not-text',
  'file-not-utf8',
  'file-no-rows',
  'file-too-many-rows',
  'quote-open',
  'quote-stray',
  'row-too-long',
] as const

export const importTones: Record<ListedImport['state'], Tone> = { asked: 'warn', approved: 'warn', counted: 'good' }

/** What was collected for a petition with other tools: how it is brought, and what was brought before. */
export async function DeskCollectedPage({ petitionId, imports, open, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('collected')
  return (
    <div className="max-w-3xl">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <Told told={toldIn('file', told)} bad={fileFaults} say={(code) => t(`fileFaults.${code}`)} />
      <div className="mt-8 max-w-text space-y-3">
        <p>{t('desk.lead')}</p>
        <ul className="list-disc space-y-2 ps-5">
          {(['apart', 'second', 'once', 'never'] as const).map((point) => (
            <li key={point}>{t(`desk.points.${point}`)}</li>
          ))}
        </ul>
      </div>
      <Section id="bring" title={t('desk.bring')}>
        {open ? <UploadPeople petitionId={petitionId} /> : <p>{t('desk.closed')}</p>}
      </Section>
      <Section id="brought" title={t('desk.brought')}>
        {imports.length === 0 && <p className="text-muted">{t('desk.none')}</p>}
        <ul className="space-y-4">
          {imports.map((one) => (
            <li key={one.id} className="rounded-md border border-line p-4">
              <p className="flex flex-wrap items-center gap-3">
                <Link href={collectedPath.one(locale, one.id)} className="wrap-anywhere font-semibold">
                  <bdi>{one.source}</bdi>
                </Link>
                <Tag tone={importTones[one.state]}>{t(`states.${one.state}`)}</Tag>
              </p>
              <ImportNumbers one={one} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

/** How many came and count, and when. */
export async function ImportNumbers({ one }: { one: ListedImport }) {
  const t = await getTranslations('collected.desk')
  const format = await getFormatter()
  const day = format.dateTime(one.askedAt, { dateStyle: 'long' })
  const people = { count: one.people, number: format.number(one.people) }
  return (
    <p className="mt-1 text-sm text-muted">
      {one.state === 'asked'
        ? t('wait', { ...people, day })
        : t('count', { ...people, day, counted: format.number(one.counted) })}
    </p>
  )
}

async function UploadPeople({ petitionId }: { petitionId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('collected.desk')
  return (
    <form
      action={collectedPath.upload(locale, petitionId)}
      method="post"
      encType="multipart/form-data"
      className="max-w-text space-y-4"
    >
      <TableField label={t('file')} hint={t('fileHint')} />
      <p className="text-sm text-muted">{t('fileKept')}</p>
      <SubmitButton>{t('look')}</SubmitButton>
    </form>
  )
}
