import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskForm } from '@/features/exports/web/ask-form'
import { readPaperPetition } from '@/features/paper/read-paper-petition'
import { BatchPage } from '@/features/paper/web/batch-page'
import { deskBatch } from '@/features/paper/web/desk-batch-loader'
import { loadPetition } from '@/features/petitions/load-petition'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paper.desk')
  return { title: t('one.title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, batch, petition } = await deskBatch(locale, id)
  const t = await getTranslations('paper.desk.scans')
  const asks = await loadPetition(desk.context, desk.organiser, 'export', batch.petition.id)
  return (
    <BatchPage
      batch={batch}
      seen={await readPaperPetition(desk.context, petition, locale)}
      me={desk.organiser.id}
      told={told}
      scansForm={
        asks &&
        batch.checks &&
        batch.sheets.length > 0 && (
          <Words of="exports.ask">
            <AskForm
              about={{ kind: 'petition', id: batch.petition.id }}
              kind="scans"
              batch={batch.id}
              reason={t('reason')}
              given
              alone={false}
            />
          </Words>
        )
      }
    />
  )
}
