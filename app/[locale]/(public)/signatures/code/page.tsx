import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { petitionOfCode } from '@/features/signatures/schema'
import { SignatureCodeForm } from '@/features/signatures/web/signature-code-form'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'
import { PageTitle, Wrap } from '@/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatures.code')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Code({ searchParams }: { searchParams: PageQuery }) {
  const { petition } = await readQuery(searchParams)
  const petitionId = petitionOfCode.safeParse(petition ?? formState().values.petition).data
  const t = await getTranslations('signatures.code')
  return (
    <main id="content">
      <Wrap narrow className="space-y-8 py-12 sm:py-16">
        <PageTitle lead={petitionId ? undefined : t('noPetition')}>{t('title')}</PageTitle>
        {petitionId && <SignatureCodeForm petitionId={petitionId} />}
      </Wrap>
    </main>
  )
}
