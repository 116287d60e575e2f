import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { isPublic } from '@/features/campaigns/rules'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { countAudience } from '@/features/updates/count-audience'
import { loadUpdate } from '@/features/updates/load-update'
import { readHurdles } from '@/features/updates/read-hurdles'
import { readProgress } from '@/features/updates/read-progress'
import { underWay } from '@/features/updates/rules'
import { DeskUpdateAudience } from '@/features/updates/web/desk-update-audience'
import { DeskUpdateHeader } from '@/features/updates/web/desk-update-header'
import { deskUpdate } from '@/features/updates/web/desk-update-loader'
import { DeskUpdateNumbers } from '@/features/updates/web/desk-update-numbers'
import { DeskUpdatePage } from '@/features/updates/web/desk-update-page'
import { DeskUpdateSteps } from '@/features/updates/web/desk-update-steps'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates.desk')
  return { title: t('one') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told, approve = '' }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign, form } = await deskUpdate(locale, id, 'see')
  const { context, organiser } = desk
  const progress = await readProgress(context, permitted)
  const audience = await countAudience(context, { campaignId: campaign.id, ...form })
  const publishable = await loadUpdate(context, organiser, 'publish', id)
  const hurdles = publishable && (await readHurdles(context, publishable))
  const written = permitted.purpose === 'updates'
  return (
    <DeskUpdatePage
      id={id}
      header={<DeskUpdateHeader update={permitted} form={form} campaign={campaign} current="sending" />}
      form={form}
      progress={progress}
      told={told}
      audience={written && progress.startedAt === null && <DeskUpdateAudience form={form} audience={audience} />}
      numbers={
        <DeskUpdateNumbers progress={progress} live={underWay.includes(permitted.state) && <KeepFresh seconds={3} />} />
      }
      tests={written && progress.startedAt === null && may(campaign.role, 'edit')}
      steps={
        hurdles && (
          <DeskUpdateSteps
            update={{ id, state: permitted.state, campaign: { id: campaign.id, isPublic: isPublic(campaign.state) } }}
            form={form}
            total={audience.total}
            hurdles={hurdles}
            token={approve}
          />
        )
      }
    />
  )
}
