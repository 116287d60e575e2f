import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { isAlone } from '@/features/exports/list-exports'
import { AskForm } from '@/features/exports/web/ask-form'
import { readDeskHandIns } from '@/features/hand-ins/read-desk-hand-ins'
import { HandInPage } from '@/features/hand-ins/web/hand-in-page'
import { listNamedKits } from '@/features/kits/list-named-kits'
import { loadPetition } from '@/features/petitions/load-petition'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hand-ins.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign, petition } = await deskPetition(locale, id, 'see')
  const { context, organiser } = desk
  const asks = await loadPetition(context, organiser, 'export', id)
  return (
    <>
      <DeskPetitionHeader petition={petition} current="hand-in" />
      <HandInPage
        petition={permitted}
        seen={await readDeskHandIns(context, permitted)}
        edits={may(campaign.role, 'publish')}
        dossierForm={
          asks && (
            <Words of="exports.ask">
              <AskForm
                about={{ kind: 'petition', id }}
                kind="dossier"
                alone={await isAlone(context, asks)}
                letters={await listNamedKits(context, asks, locale)}
              />
            </Words>
          )
        }
        told={told}
        now={context.now}
      />
    </>
  )
}
