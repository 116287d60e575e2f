import { getTranslations } from 'next-intl/server'
import { type KeptTyping, keptMark } from '@/server/keep-typed'
import { TextField } from '@/ui/field'
import { SubmitButton } from '@/ui/submit-button'
import { WrittenTexts } from '@/ui/written-texts'

interface Props {
  entries: KeptTyping['entries']
  /** It can be sent again. */
  again: boolean
}

/** The fields of a form as they were sent, hidden for sending again; and in sight what people typed in them. */
export async function KeptFields({ entries, again }: Props) {
  const t = await getTranslations('ui.kept')
  return (
    <>
      <WrittenTexts entries={entries} />
      {entries.map(([name, value]) =>
        name === 'password' ? (
          <TextField key={name} name={name} type="password" autoComplete="new-password" label={t('password')} />
        ) : (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ),
      )}
      <input type="hidden" name={keptMark} value="yes" />
      {again && <SubmitButton>{t('again')}</SubmitButton>}
    </>
  )
}
