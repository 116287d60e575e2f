import { getTranslations } from 'next-intl/server'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { LetterCodeForm } from './letter-code-form'

/** After a letter was given to our mail: what happens next, the same for everybody. `again` leads back to the letter. */
export async function LetterInboxPage({ slug, again }: { slug: string; again: string }) {
  const t = await getTranslations('letter.inbox')
  return (
    <main id="content" data-sent={slug}>
      <script async src="/letter.js" />
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle kicker={t('kicker')} lead={t('lead')}>
          {t('title')}
        </PageTitle>
        <ol className="mt-8 list-decimal space-y-3 ps-6 text-lg marker:font-serif marker:font-semibold marker:text-accent">
          {(['open', 'press', 'sent'] as const).map((step) => (
            <li key={step} className="ps-2">
              {t(`steps.${step}`)}
            </li>
          ))}
        </ol>
        <Section id="code-title" title={t('codeTitle')}>
          <LetterCodeForm />
        </Section>
        <Section id="help" title={t('helpTitle')}>
          <ul className="list-disc space-y-2 ps-6">
            <li>{t('help.spam')}</li>
            <li>
              {t('help.typo')} <a href={again}>{t('help.again')}</a>
            </li>
          </ul>
        </Section>
      </Wrap>
    </main>
  )
}
