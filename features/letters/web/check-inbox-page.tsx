import { getTranslations } from 'next-intl/server'
import { NumberedList } from '@/ui/numbered-list'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { LetterCodeForm } from './letter-code-form'

interface Props {
  slug: string
  modelLetterId: string
  again: string
}

/** After a letter was given to our mail: what happens next, the same for everybody. `again` leads back to the letter. */
export async function LetterCheckInboxPage({ slug, modelLetterId, again }: Props) {
  const t = await getTranslations('letters.inbox')
  return (
    <main id="content" data-sent={slug}>
      <script async src="/letter.js" />
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle kicker={t('kicker')} lead={t('lead')}>
          {t('title')}
        </PageTitle>
        <div className="mt-8 text-lg">
          <NumberedList items={(['open', 'press', 'sent'] as const).map((step) => ({ text: t(`steps.${step}`) }))} />
        </div>
        <Section id="code-title" title={t('codeTitle')}>
          <LetterCodeForm modelLetterId={modelLetterId} />
        </Section>
        <Section id="help" title={t('helpTitle')}>
          <ul className="list-disc space-y-2 ps-6">
            <li>{t('help.spam')}</li>
            <li>{t('help.most')}</li>
            <li>
              {t('help.typo')} <a href={again}>{t('help.again')}</a>
            </li>
          </ul>
        </Section>
      </Wrap>
    </main>
  )
}
