import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { mayApproveImportAlone } from '@/features/collected/decide-import'
import type { ListedImport } from '@/features/collected/list-signature-imports'
import { collectedPath, importAloneWait, importLife } from '@/features/collected/rules'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { BackLink, Facts, PageTitle, Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { approveSignatureImport, approveSignatureImportByLink, endSignatureImport } from './collected-actions'
import { ImportNumbers, importTones } from './desk-collected-page'

const good = ['brought', 'approved'] as const
const bad = ['own', 'not-now', 'left', 'not-alone', 'too-early', 'not-found'] as const

interface Props {
  one: ListedImport
  me: string
  now: Date
  told: string | undefined
  /** Looks again by itself while people are being counted. */
  fresh: ReactNode
}

/** One import of signatures: its evidence, who answers for it, and what comes next. */
export async function SignatureImportPage({ one, me, now, told, fresh }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('collected')
  return (
    <>
      <BackLink href={collectedPath.ofPetition(locale, one.petitionId)}>{t('desk.tab')}</BackLink>
      <PageTitle>
        <bdi className="wrap-anywhere">{one.source}</bdi>
      </PageTitle>
      <Told
        told={told === 'approved' && one.state === 'counted' ? undefined : told}
        good={good}
        bad={bad}
        say={(code) => t(`told.${code}`)}
      />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <div className="mb-6">
            <ImportNumbers one={one} />
          </div>
          <ImportEvidence one={one} />
        </div>
        <aside className="order-first space-y-6 lg:order-none">
          {one.state === 'asked' && <NextStep one={one} me={me} now={now} />}
          {one.state === 'approved' && (
            <>
              <p role="status">{t('one.counting')}</p>
              {fresh}
            </>
          )}
          <EndImport one={one} />
        </aside>
      </div>
    </>
  )
}

async function ImportEvidence({ one }: { one: ListedImport }) {
  const t = await getTranslations('collected')
  const format = await getFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone: 'UTC' })
  const said = (who: { name: string | null }, at: Date | null) =>
    t('one.whoWhen', {
      name: who.name ?? t('one.gone'),
      when: at ? format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }) : '',
    })
  const { agreedFrom: from, agreedUntil: until } = one
  return (
    <Facts
      facts={[
        { name: t('one.state'), value: <Tag tone={importTones[one.state]}>{t(`states.${one.state}`)}</Tag> },
        { name: t('one.brought'), value: said(one.askedBy, one.askedAt) },
        ...(one.approvedBy ? [{ name: t('one.approved'), value: said(one.approvedBy, one.approvedAt) }] : []),
        { name: t('one.leftOut'), value: format.number(one.leftOut) },
        { name: t('one.tool'), value: one.tool ? t(`tools.${toolOf(one.tool)}`) : t('one.otherTool') },
        { name: t('evidence.page'), value: <bdi className="wrap-anywhere">{one.page}</bdi> },
        {
          name: t('evidence.words'),
          value: (
            <span dir="auto" className="block whitespace-pre-line wrap-anywhere">
              {one.words}
            </span>
          ),
        },
        {
          name: t('one.when'),
          value: !from ? t('one.byRow') : until ? t('one.days', { from: day(from), until: day(until) }) : day(from),
        },
        { name: t('one.covers'), value: t(`evidence.coversAnswers.${one.coversNames ? 'yes' : 'no'}`) },
        {
          name: t('evidence.version'),
          value:
            one.version === null ? t('evidence.versionOther') : t('evidence.versionNumber', { number: one.version }),
        },
      ]}
    />
  )
}

const toolOf = (tool: string) => (tool === 'speakout' || tool === 'change' ? tool : 'action-network')

async function NextStep({ one, me, now }: { one: ListedImport; me: string; now: Date }) {
  const t = await getTranslations('collected.one')
  const format = await getFormatter()
  const mine = one.askedBy.id === me
  const end = new Date(one.askedAt.getTime() + (mine && one.alone ? importAloneWait : importLife))
  const when = format.dateTime(end, { dateStyle: 'long', timeStyle: 'short' })
  if (mine) return <p>{t(one.alone ? 'waitsAlone' : 'waitsSecond', { when })}</p>
  if (end <= now) return null
  return (
    <AskFirst good act={t('approve')}>
      <p>{t('approveMeans', { name: one.askedBy.name ?? t('gone') })}</p>
      <ButtonForm action={approveSignatureImport} values={{ id: one.id }}>
        <SubmitButton className="w-full">{t('approveYes')}</SubmitButton>
      </ButtonForm>
    </AskFirst>
  )
}

async function EndImport({ one: { id, state } }: { one: ListedImport }) {
  const t = await getTranslations('collected.one')
  const as = state === 'asked' ? 'refuse' : 'undo'
  return (
    <AskFirst act={t(as)}>
      <p>{t(`${as}Means`)}</p>
      <ButtonForm action={endSignatureImport} values={{ id }}>
        <SubmitButton kind="danger" className="w-full">
          {t(`${as}Yes`)}
        </SubmitButton>
      </ButtonForm>
    </AskFirst>
  )
}

/** Behind the link that was mailed to the only one of a team: the button, and not the link, approves. */
export async function ImportApprovalPage({ one, token, now }: { one: ListedImport; token: string; now: Date }) {
  const locale = await getLocale()
  const t = await getTranslations('collected')
  const format = await getFormatter()
  const opensAt = new Date(one.askedAt.getTime() + importAloneWait)
  return (
    <div className="max-w-text space-y-5">
      <BackLink href={collectedPath.one(locale, one.id)}>{t('approval.back')}</BackLink>
      <PageTitle lead={t('approval.lead')}>{t('approval.title')}</PageTitle>
      <p className="wrap-anywhere">
        <bdi>{one.source}</bdi>
      </p>
      <ImportNumbers one={one} />
      {mayApproveImportAlone(one.askedAt, now) ? (
        <ButtonForm action={approveSignatureImportByLink} values={{ id: one.id, token }}>
          <SubmitButton>{t('approval.submit')}</SubmitButton>
        </ButtonForm>
      ) : (
        <p className="font-semibold">
          {t('approval.early', { when: format.dateTime(opensAt, { dateStyle: 'long', timeStyle: 'short' }) })}
        </p>
      )}
    </div>
  )
}
