import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readHarmCheck } from '@/features/cases/read-harm-check'
import { HarmCheckPage } from '@/features/cases/web/harm-check-page'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases')
  return { title: t('gateTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, letter } = await deskModelLetter(locale, id, 'publish')
  const { context, organiser } = desk
  return (
    <HarmCheckPage
      id={permitted.id}
      header={<DeskModelLetterHeader letter={letter} current="check" />}
      view={await readHarmCheck(context, permitted)}
      me={organiser.id}
      now={context.now}
      told={told}
    />
  )
}
