import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nameIn } from '@/features/cases/fill-case'
import { loadCase } from '@/features/cases/load-case'
import { readCase } from '@/features/cases/read-case'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { CasePage } from '@/features/cases/web/case-page'
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
  return { locale, context, organiser, person: await readCase(context, permitted) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { person, locale } = await load(props)
  return { title: nameIn(person.form, locale) }
}

export default async function Page(props: Props) {
  const { context, organiser, person } = await load(props)
  const edits = (await loadCase(context, organiser, 'editCases', person.id)) !== null
  const gates = new Map(
    await Promise.all(person.modelLetters.map(async ({ id }) => [id, await readHarmGate(context, id)] as const)),
  )
  return <CasePage person={person} gates={gates} edits={edits} told={(await readQuery(props.searchParams)).told} />
}
