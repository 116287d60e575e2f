import { getTranslations } from 'next-intl/server'
import { tagDocument } from '@/server/documents/scope'
import { PageTitle, Wrap } from '@/ui/page'

export default async function Home() {
  const t = await getTranslations('frame')
  tagDocument('home')
  return (
    <main id="content">
      <Wrap className="py-12">
        <PageTitle>{t('campaigns')}</PageTitle>
      </Wrap>
    </main>
  )
}
