import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { resendFailedLetter } from '@/features/model-letters/web/desk-model-letter-actions'
import { countFaults, listTroubledMails } from '@/features/outbox/list-troubled-mails'
import { readMailHealth } from '@/features/outbox/read-mail-health'
import { DeskMailPage } from '@/features/outbox/web/desk-mail-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told, count }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const loaded = await Promise.all(organiser.teams.map((team) => loadTeam(context, organiser, 'watchMail', team.id)))
  const teams = loaded.filter((team) => team !== null)
  if (teams.length === 0) notFound()
  const [health, faults, ...troubled] = await Promise.all([
    readMailHealth(context),
    countFaults(context),
    ...teams.map((team) => listTroubledMails(context, team)),
  ])
  return (
    <DeskMailPage
      health={health}
      faults={faults}
      troubled={troubled.flat()}
      now={context.now}
      told={told}
      count={count}
      resend={resendFailedLetter}
    />
  )
}
