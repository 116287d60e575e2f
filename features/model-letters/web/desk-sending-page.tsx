import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { QueueView } from '@/features/letters/list-queues'
import type { SendingSettings } from '@/features/model-letters/read-sending'
import { toldIn } from '@/features/texts/told'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { DeskSendingEditor } from './desk-sending-editor'
import { DeskSendingQueues } from './desk-sending-queues'
import { DeskTestLetter } from './desk-test-letter'
import { cancelQueues } from './sending-actions'

interface Props {
  head: ReactNode
  id: string
  settings: SendingSettings
  queues: QueueView[]
  email: string
  /** The organiser may change how letters go, and may take them back. */
  edits: boolean
  sends: boolean
  now: Date
  /** Which of the page's notices to show, and what was asked for. */
  asked: {
    told?: string | undefined
    count?: string | undefined
    language?: string | undefined
    country?: string | undefined
  }
}

/** How our mail brings a letter: the queues as they are, hours and speed, variants of the text, and a test. */
export async function DeskSendingPage({ head, id, settings, queues, email, edits, sends, now, asked }: Props) {
  const t = await getTranslations('model-letters.sending')
  const { addressedState: _, originalLocale: __, texts, stopped, ...form } = settings
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting + queue.stopped, 0)
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
        <Told
          told={asked.told}
          good={['cancelled']}
          say={(code) => t(`told.${code}`, { count: Number(asked.count ?? 0) || 0 })}
          className="mb-6"
        />
        <DeskSendingQueues queues={queues} digest={settings.digest} now={now} />
        {sends && waiting > 0 && <CancelQueues id={id} count={waiting} />}
      </Section>
      <div className="mt-12 grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Words of="model-letters.sending">
          <DeskSendingEditor id={id} initial={form} texts={texts} edits={edits} />
        </Words>
        <aside className="max-w-[28rem]">
          <DeskTestLetter
            id={id}
            settings={settings}
            email={email}
            language={asked.language}
            country={asked.country}
            told={toldIn('test', asked.told)}
          />
        </aside>
      </div>
    </>
  )
}

/** Asks first, as nothing of it can be undone. */
async function CancelQueues({ id, count }: { id: string; count: number }) {
  const t = await getTranslations('model-letters.sending.cancel')
  return (
    <div className="mt-6 max-w-[28rem]">
      <AskFirst act={t('act')}>
        <p>{t('text', { count })}</p>
        <ButtonForm action={cancelQueues} values={{ letter: id }}>
          <SubmitButton kind="danger">{t('submit', { count })}</SubmitButton>
        </ButtonForm>
      </AskFirst>
    </div>
  )
}
