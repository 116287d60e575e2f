import { getTranslations } from 'next-intl/server'
import { NumberedList } from '@/ui/numbered-list'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { SignatureCodeForm } from './signature-code-form'

/** After signing: the same words for everyone, whether the address is new, waiting or on record. */
export async function CheckInboxPage({ petitionId, again }: { petitionId: string; again: string }) {
  const t = await getTranslations('signatures.inbox')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle kicker={t('kicker')} lead={t('lead')}>
          {t('title')}
        </PageTitle>
        <div className="mt-8 text-lg">
          <NumberedList items={(['open', 'press', 'counted'] as const).map((step) => ({ text: t(`steps.${step}`) }))} />
        </div>
        <Section id="code-title" title={t('codeTitle')}>
          <SignatureCodeForm petitionId={petitionId} />
        </Section>
        <Section id="help" title={t('helpTitle')}>
          <ul className="list-disc space-y-2 ps-6">
            <li>{t('help.spam')}</li>
            <li>{t('help.wait')}</li>
            <li>{t('help.most')}</li>
            <li>{t('help.shared')}</li>
            <li>
              {t('help.typo')} <a href={again}>{t('help.again')}</a>
            </li>
          </ul>
        </Section>
      </Wrap>
    </main>
  )
}
