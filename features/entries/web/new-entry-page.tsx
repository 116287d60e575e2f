import { getLocale, getTranslations } from 'next-intl/server'
import { desk } from '@/features/entries/rules'
import { blankEntry } from '@/features/entries/schema'
import { BackLink, PageTitle } from '@/ui/page'
import { Words } from '@/ui/words'
import { EntryForm } from './entry-form'

/** A new entry of the directory: an office that no list has, a newspaper, a prison. */
export async function NewEntryPage() {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  return (
    <>
      <BackLink href={desk.directory(locale)}>{t('title')}</BackLink>
      <PageTitle lead={t('new.lead')}>{t('new.title')}</PageTitle>
      <div className="mt-8 max-w-page">
        <Words of={['addressees.kinds', 'entries']}>
          <EntryForm id={null} initial={blankEntry} />
        </Words>
      </div>
    </>
  )
}
