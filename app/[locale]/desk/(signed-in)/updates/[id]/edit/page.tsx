import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listProposals } from '@/features/texts/list-proposals'
import { countAudience } from '@/features/updates/count-audience'
import { audienceOptions } from '@/features/updates/web/audience-options'
import { DeskUpdateEditor } from '@/features/updates/web/desk-update-editor'
import { DeskUpdateHeader } from '@/features/updates/web/desk-update-header'
import { deskUpdate } from '@/features/updates/web/desk-update-loader'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('text') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign, form } = await deskUpdate(locale, id, 'translate')
  // What was approved stays as it is, and what goes by itself has no text.
  if (permitted.state !== 'draft' || permitted.purpose !== 'updates') notFound()
  const everybody = { campaignId: campaign.id, petitionId: null, countries: [], locales: [] }
  const readers = await countAudience(desk.context, everybody)
  return (
    <>
      <DeskUpdateHeader update={permitted} form={form} campaign={campaign} current="edit" />
      <div className="mt-8" data-accent={campaign.accent}>
        <Words of={['updates.desk', 'texts']}>
          <DeskUpdateEditor
            id={permitted.id}
            initial={form}
            translatesOnly={!may(campaign.role, 'edit')}
            waiting={await listProposals(desk.context, 'update', permitted)}
            options={audienceOptions(campaign, form, readers, locale)}
          />
        </Words>
      </div>
    </>
  )
}
