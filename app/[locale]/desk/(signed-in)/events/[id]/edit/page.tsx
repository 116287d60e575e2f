import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listEventChoices } from '@/features/events/list-event-choices'
import { DeskEventEditor } from '@/features/events/web/desk-event-editor'
import { DeskEventHeader } from '@/features/events/web/desk-event-header'
import { deskEvent } from '@/features/events/web/desk-event-loader'
import { listProposals } from '@/features/texts/list-proposals'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events.desk')
  return { title: t('textTab') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign, form } = await deskEvent(locale, id, 'translate')
  return (
    <>
      <DeskEventHeader event={permitted} form={form} campaign={campaign} current="edit" />
      <div className="mt-8" data-accent={campaign.accent}>
        <Words of={['events', 'texts']}>
          <DeskEventEditor
            id={permitted.id}
            initial={form}
            translatesOnly={!may(campaign.role, 'edit')}
            waiting={await listProposals(desk.context, 'event', permitted)}
            options={await listEventChoices(desk.context, permitted, locale)}
          />
        </Words>
      </div>
    </>
  )
}
