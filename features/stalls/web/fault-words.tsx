import { getTranslations } from 'next-intl/server'
import { knownWord } from '@/ui/known-word'
import { lineFields } from './stall-form'

const ofLine = ['empty', 'long', 'brackets', 'start', 'links', 'marks', 'letters'] as const
const ofEmail = ['format', 'several', 'ascii', 'long', 'role', 'own', 'watched', 'typo'] as const

/** What the script says beside a field: the words of the petition's own form, which cannot be asked for without a network. */
export async function FaultWords() {
  const t = await getTranslations('signatures.sign.errors')
  const own = await getTranslations('stalls.page')
  const codes = [
    ...ofLine.map((fault) => [`name.${fault}`, `name.${fault}`] as const),
    ...lineFields.flatMap((field) => ofLine.map((fault) => [`${field}.${fault}`, `line.${fault}`] as const)),
    ...ofEmail.map((fault) => [`email.${fault}`, `email.${fault}`] as const),
    ['country.empty', 'country.empty'] as const,
    ['consent.required', 'consent.required'] as const,
  ]
  return (
    <div hidden>
      {codes.map(([code, words]) => (
        <p key={code} data-error={code}>
          {knownWord(t, words, undefined, { domain: '…' })}
        </p>
      ))}
      <p data-error="other">{own('otherFault')}</p>
    </div>
  )
}
