import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { postDoubt } from '@/features/addressees/judge-postal-address'
import { addresseePath, type Freshness } from '@/features/addressees/rules'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { Tag } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'

const tones = { fresh: 'good', ageing: 'plain', stale: 'warn' } as const

interface Props {
  id: string
  entry: EntrySnapshot
  age: Freshness
  current: 'entry' | 'blocks' | 'history'
  edits: boolean
}

/** Name, state and pages of an entry on the desk. */
export async function EntryHeader({ id, entry, age, current, edits }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const names = await getTranslations('addressees')
  const doubt = postDoubt({ ...entry, checkedOn: entry.checkedOn === null ? null : new Date(entry.checkedOn) })
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Link href={desk.directory(locale)} className="text-ink">
          {t('title')}
        </Link>
        <span aria-hidden="true">/</span> {names(`kinds.${entry.kind}`)}
        <Tag tone={tones[age]}>{t(`age.${age}`)}</Tag>
        {doubt && <Tag tone="warn">{names('postDoubt.title')}</Tag>}
        {entry.removedAt !== null && <Tag tone="error">{t('removed.tag')}</Tag>}
        <a href={addresseePath(locale, id)} target="_blank" rel="noreferrer" className="ms-auto">
          {t('publicPage')}
        </a>
      </p>
      <h1 className="mt-2 text-2xl">{describeAddressee(names, { ...entry, covers: entry.coverage }, locale)}</h1>
      <PageTabs
        label={t('pages.label')}
        link={Link}
        tabs={[
          ...(edits ? [{ href: desk.entry(locale, id), name: t('pages.entry'), current: current === 'entry' }] : []),
          { href: desk.blocks(locale, id), name: t('pages.blocks'), current: current === 'blocks' },
          { href: desk.history(locale, id), name: t('pages.history'), current: current === 'history' },
        ]}
      />
    </header>
  )
}
