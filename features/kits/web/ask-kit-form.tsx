import { getLocale, getTranslations } from 'next-intl/server'
import type { KitPetition } from '@/features/kits/list-kit-petitions'
import type { KitView } from '@/features/kits/read-kit'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { KeptForm } from '@/ui/kept-form'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { askForKit } from './kit-actions'

interface Props {
  letter: VisibleSetLetter
  /** The kit before, which this one takes the place of. */
  kit: KitView | undefined
  petitions: readonly KitPetition[]
}

/** Asks for the kit of a letter: in which language for those who carry it, and with which dossier. */
export async function AskKitForm({ letter, kit, petitions }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('kits.desk')
  const again = Boolean(kit)
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
      {petitions.length > 0 && (
        <SmallSelect
          name="dossier"
          label={t('dossier.label')}
          empty={t('dossier.none')}
          defaultValue={kit?.petitionId ?? ''}
          options={petitions.map(({ id, title }) => ({ code: id, name: title }))}
          className="max-w-full"
        />
      )}
      {petitions.length > 0 && <p className="w-full max-w-prose text-sm text-muted">{t('dossier.hint')}</p>}
      <SubmitButton kind="secondary">{t(again ? 'again' : 'prepare')}</SubmitButton>
      {again && <p className="w-full text-sm text-muted">{t('againHint')}</p>}
    </KeptForm>
  )
}
