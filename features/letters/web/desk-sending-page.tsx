import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import type { QueueView } from '../list-queues'
import type { SendingSettings } from '../read-sending'
import { SendingEditor } from './desk-sending-editor'
import { SendingQueues } from './desk-sending-queues'
import { DeskTestLetter } from './desk-test-letter'

interface Props {
  head: ReactNode
  id: string
  settings: SendingSettings
  queues: QueueView[]
  email: string
  edits: boolean
  now: Date
  /** Which of the page's notices to show, and what was asked for. */
  asked: { told?: string | undefined; language?: string | undefined; country?: string | undefined }
}

/** How our mail brings a letter: the queues as they are, hours and speed, variants of the text, and a test. */
export async function DeskSendingPage({ head, id, settings, queues, email, edits, now, asked }: Props) {
  const t = await getTranslations('sending')
  const { desk, sending } = await getMessages()
  const { addressedState: _, originalLocale: __, texts, stopped, ...form } = settings
  return (
    <>
      {head}
      <p className="mt-8 max-w-text text-muted">{t('lead')}</p>
      {stopped && (
        <div className="mt-6">
          <Notice tone="warn" title={t('stopped.title')}>
            {t('stopped.text')}
          </Notice>
        </div>
      )}
      <Section id="queues" title={t('queues.title')} className="mt-8!">
        <SendingQueues queues={queues} digest={settings.digest} now={now} />
      </Section>
      <div className="mt-12 grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <NextIntlClientProvider messages={{ desk, sending }}>
          <SendingEditor id={id} initial={form} texts={texts} edits={edits} />
        </NextIntlClientProvider>
        <aside className="max-w-[28rem]">
          <DeskTestLetter id={id} settings={settings} email={email} {...asked} />
        </aside>
      </div>
    </>
  )
}
