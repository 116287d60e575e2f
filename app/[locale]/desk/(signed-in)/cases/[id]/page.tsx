import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nameIn } from '@/features/cases/fill-case'
import { loadCase } from '@/features/cases/load-case'
import { readCase } from '@/features/cases/read-case'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { readCaseShowing } from '@/features/cases/read-showing'
import { CasePage } from '@/features/cases/web/case-page'
import { CaseShowingParts } from '@/features/cases/web/case-showing'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

async function load({ params }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const permitted = (await loadCase(context, organiser, 'seeCases', id)) ?? notFound()
  return { locale, context, organiser, permitted, person: await readCase(context, permitted) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { person, locale } = await load(props)
  return { title: nameIn(person.form, locale) }
}

export default async function Page(props: Props) {
  const { context, organiser, permitted, person } = await load(props)
  const edits = (await loadCase(context, organiser, 'editCases', person.id)) !== null
  const gates = new Map(
    await Promise.all(person.modelLetters.map(async ({ id }) => [id, await readHarmGate(context, id)] as const)),
  )
  const { told } = await readQuery(props.searchParams)
  const showing = (
    <CaseShowingParts
      id={person.id}
      showing={await readCaseShowing(context, permitted)}
      locales={person.form.names.map((one) => one.locale)}
      me={organiser.id}
      now={context.now}
      {...{ edits, told }}
    />
  )
  return <CasePage {...{ person, gates, edits, told, showing }} />
}
