import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/forms-of-address/name-office'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import type { ReplyView } from '@/features/replies/read-reply'
import { deskReplyPath, isMachines, mayReplyBecome } from '@/features/replies/rules'
import { toldIn } from '@/features/texts/told'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { Facts, Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { ReplyTags } from './replies-page'
import { settleReply } from './reply-actions'
import { TieForm, TranslationForm } from './reply-forms'
import { ReplyText } from './reply-text'
import { ScanForm } from './scan-form'

interface Props {
  reply: ReplyView
  told: string | undefined
}

const good = ['recorded', 'scanned', 'matched', 'translated', 'published', 'put_away', 'received'] as const
const bad = ['not-now', 'no-letter'] as const

/** One reply: what it says, which letter it answers, what it says in other languages, and whether it is shown. */
export async function ReplyPage({ reply, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const format = await getFormatter()
  const { letter } = reply
  return (
    <Words of="replies">
      <Link href={deskReplyPath.all(locale)} className="inline-flex min-h-11 items-center text-sm text-ink">
        {t('title')}
      </Link>
      <h1 className="text-2xl wrap-anywhere">
        <bdi>{reply.subject || t('noSubject')}</bdi>
      </h1>
      <div className="mt-2">
        <ReplyTags kind={reply.kind} state={reply.state} />
      </div>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-6">
        <Facts
          facts={[
            { name: t('fields.channel'), value: t(`channels.${reply.channel}`) },
            {
              name: t('fields.receivedOn'),
              value: format.dateTime(reply.receivedOn, { dateStyle: 'long', timeZone: 'UTC' }),
            },
            {
              name: t('letter'),
              value: letter ? (
                <a
                  href={
                    letter.origin === 'supporter'
                      ? deskModelLetterPath.one(locale, letter.modelLetter.id)
                      : `/${locale}/desk/letters/${letter.modelLetter.id}/set/${letter.id}`
                  }
                >
                  {officeName(letter.addressee, locale).name}, {officeName(letter.addressee, locale).place}
                </a>
              ) : (
                t('unmatched')
              ),
            },
          ]}
        />
      </div>
      <Section id="said" title={t('fields.text')}>
        <ReplyText reply={reply} />
        {reply.translations.map((translation) => (
          <div key={translation.locale} className="mt-6 max-w-text">
            <h3 className="text-lg">
              {languageName(translation.locale, locale)}
              {translation.translator && <span className="text-muted"> · {translation.translator}</span>}
            </h3>
            <p className="mt-2 whitespace-pre-line wrap-anywhere" dir="auto" lang={translation.locale}>
              {translation.text}
            </p>
          </div>
        ))}
        <div className="mt-6">
          <AskFirst act={t('addTranslation')} good>
            <TranslationForm id={reply.id} />
          </AskFirst>
        </div>
      </Section>
      {!isMachines(reply.kind) && (
        <Section id="scan-section" title={t('fields.scan')}>
          <ScanForm id={reply.id} fileId={reply.fileId} told={toldIn('scan', told)} />
        </Section>
      )}
      <Section id="match" title={t('matchTitle')}>
        <TieForm id={reply.id} reference={letter?.reference ?? ''} />
      </Section>
      <Section id="decide" title={t('decideTitle')}>
        <p className="mb-4 max-w-text text-muted">{t('decideText')}</p>
        <div className="flex flex-wrap items-start gap-4">
          {(['published', 'put_away', 'received'] as const)
            .filter((state) => mayReplyBecome(reply.state, state, reply.kind))
            .map((state) => (
              <ButtonForm key={state} action={settleReply} values={{ id: reply.id, state }} className="space-y-3">
                {state !== 'received' && letter && (
                  <label className="flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="answers"
                      value="yes"
                      defaultChecked={state === 'published'}
                      className="size-6 accent-accent"
                    />
                    {t('answers')}
                  </label>
                )}
                <SubmitButton kind={state === 'published' ? 'primary' : 'secondary'}>
                  {t(isMachines(reply.kind) && state === 'received' ? 'acts.person' : `acts.${state}`)}
                </SubmitButton>
              </ButtonForm>
            ))}
        </div>
      </Section>
    </Words>
  )
}
