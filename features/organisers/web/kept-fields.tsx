import { getTranslations } from 'next-intl/server'
import { type KeptTyping, keptMark } from '@/server/keep-typed'
import { TextField } from '@/ui/field'
import { SubmitButton } from '@/ui/submit-button'

interface Props {
  entries: KeptTyping['entries']
  /** It can be sent again. */
  again: boolean
}

/** The fields of a form as they were sent, hidden for sending again; and in sight what people typed in them. */
export async function KeptFields({ entries, again }: Props) {
  const t = await getTranslations('desk.kept')
  const texts = entries.filter(([name, value]) => isTyped(name, value))
  return (
    <>
      {texts.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line bg-paper">
          {texts.map(([name, value]) => (
            <li key={`${name} ${value}`} dir="auto" className="px-5 py-3 whitespace-pre-wrap wrap-anywhere">
              {value}
            </li>
          ))}
        </ul>
      )}
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

/** Whether a person wrote it: no id, no mark of a box or a choice. */
function isTyped(name: string, value: string): boolean {
  if (name === 'password' || name === 'interface') return false
  return (
    value.trim() !== '' && !/^[0-9a-f]{8}-[0-9a-f-]{27}$|^[a-z_]+$|^[a-z]{2,3}(-[a-z]{2,4})?$|^[A-Z]{2}$/.test(value)
  )
}
