import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { type KitView, readKit } from '@/features/kits/read-kit'
import { kitPath, takesKit } from '@/features/kits/rules'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { unprintable } from '@/print/check-characters'
import type { Desk } from '@/server/session'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { askForKit } from './kit-actions'
import { KitRefresh } from './kit-refresh'

interface Props {
  desk: Desk
  letter: VisibleSetLetter
  /** The letter as its addressee gets it: its characters are looked at before anything is printed. */
  shown: ComposedLetter
  /** What came of the last press. */
  told: string | undefined
}

const bad = ['not-frozen', 'not-found'] as const

/** What is carried to the door: asked for, on its way, or ready to be printed. */
export async function DeskKit({ desk, letter, shown, told }: Props) {
  const t = await getTranslations('kits.desk')
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  const asks = role !== undefined && may(role, 'sendLetters')
  const kit = await readKit(desk.context, letter)
  const takes = takesKit(letter.state)
  const boxes = takes ? unprintable(shown) : []
  return (
    <Section id="kit" title={t('title')} className="mt-0!">
      <div className="space-y-4">
        <p className="max-w-prose">{t('lead')}</p>
        <Told told={told} bad={bad} say={(code) => t(`told.${code}`)} className="" />
        {boxes.length > 0 && (
          <Notice tone="warn" title={t('boxes')}>
            <p>{t('boxesText', { characters: boxes.slice(0, 40).join(' ') })}</p>
          </Notice>
        )}
        {kit?.stage === 'preparing' && <KitRefresh preparing={t('preparing')} waiting={t('waiting')} />}
        {kit?.stage === 'failed' && <Notice tone="error" title={t('failed')} />}
        {kit?.stage === 'expired' && <Notice title={t('expired')} />}
        {kit && kit.fileId !== null && <Ready kit={kit} letter={letter} />}
        {takes && asks && kit?.stage !== 'preparing' && <Ask letter={letter} again={Boolean(kit)} />}
        {!takes && <p className="text-muted">{t('open')}</p>}
      </div>
    </Section>
  )
}

async function Ready({ kit, letter }: { kit: KitView; letter: VisibleSetLetter }) {
  const locale = await getLocale()
  const t = await getTranslations('kits.desk')
  const format = await getFormatter()
  const when = kit.readyAt && format.dateTime(kit.readyAt, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div className="rounded-md border border-line bg-paper p-5">
      {when && <p className="mb-3 text-sm text-muted">{t('ready', { when })}</p>}
      <ButtonLink kind="secondary" href={kitPath(locale, letter)}>
        {t('download', { pages: kit.pages ?? 0 })}
      </ButtonLink>
      <p className="mt-3 text-sm text-muted">{t('until')}</p>
    </div>
  )
}

async function Ask({ letter, again }: { letter: VisibleSetLetter; again: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('kits.desk')
  return (
    <KeptForm action={askForKit} className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="id" value={letter.modelLetterId} />
      <input type="hidden" name="letter" value={letter.id} />
      <SmallSelect
        name="language"
        label={t('language')}
        defaultValue={locale}
        options={interfaceLocales.map((code) => ({ code, name: ownName(code) }))}
      />
      <SubmitButton kind="secondary">{t(again ? 'again' : 'prepare')}</SubmitButton>
      {again && <p className="w-full text-sm text-muted">{t('againHint')}</p>}
    </KeptForm>
  )
}
