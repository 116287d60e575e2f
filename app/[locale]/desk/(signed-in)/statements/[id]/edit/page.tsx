import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listStatementChoices } from '@/features/statements/read-desk-facts'
import { DeskStatementEditor } from '@/features/statements/web/desk-statement-editor'
import { DeskStatementHeader } from '@/features/statements/web/desk-statement-header'
import { deskStatement } from '@/features/statements/web/desk-statement-loader'
import { listProposals } from '@/features/texts/list-proposals'
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
  const { desk, permitted, form, facts, edits } = await deskStatement(locale, id, 'translate')
  return (
    <>
      <DeskStatementHeader statement={permitted} form={form} campaign={facts.campaign} current="edit" />
      <div className="mt-8">
        <Words of={['statements', 'texts', 'pictures.desk']}>
          <DeskStatementEditor
            id={permitted.id}
            teamId={permitted.teamId}
            initial={form}
            translatesOnly={!edits}
            waiting={await listProposals(desk.context, 'statement', permitted)}
            choices={await listStatementChoices(desk.context, permitted, locale)}
            isRead={facts.publishedAt !== null}
          />
        </Words>
      </div>
    </>
  )
}
