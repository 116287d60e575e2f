import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import { listKitPetitions } from '@/features/kits/list-kit-petitions'
import { type KitView, readKit } from '@/features/kits/read-kit'
import { kitPath, takesKit } from '@/features/kits/rules'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { unprintable } from '@/print/unprintable-characters'
import type { Desk } from '@/server/session'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { AskKitForm } from './ask-kit-form'
import { EnclosedDossier } from './enclosed-dossier'
import { KitRefresh } from './kit-refresh'

interface Props {
  desk: Desk
  letter: VisibleSetLetter
  /** The letter as its addressee gets it: its characters are looked at before anything is printed. */
  shown: ComposedLetter
  /** What came of the last press. */
  told: string | undefined
}

const bad = ['not-frozen', 'no-petition', 'not-found'] as const

/** What is carried to the door: asked for, on its way, or ready to be printed. */
export async function DeskKit({ desk, letter, shown, told }: Props) {
  const t = await getTranslations('kits.desk')
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  const asks = role !== undefined && may(role, 'sendLetters')
  const kit = await readKit(desk.context, letter)
  const takes = takesKit(letter.state)
  const petitions = await listKitPetitions(desk.context, letter, await getLocale())
  const enclosed = kit?.stage === 'ready' ? petitions.find(({ id }) => id === kit.petitionId) : undefined
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
        {kit && kit.fileId !== null && (
          <Ready kit={kit} letter={letter}>
            {enclosed && (
              <EnclosedDossier
                petition={enclosed}
                letter={letter}
                exports={role !== undefined && may(role, 'export')}
              />
            )}
          </Ready>
        )}
        {takes && asks && kit?.stage !== 'preparing' && <AskKitForm letter={letter} kit={kit} petitions={petitions} />}
        {!takes && <p className="text-muted">{t('open')}</p>}
      </div>
    </Section>
  )
}

async function Ready({ kit, letter, children }: { kit: KitView; letter: VisibleSetLetter; children: ReactNode }) {
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
      {children}
    </div>
  )
}
