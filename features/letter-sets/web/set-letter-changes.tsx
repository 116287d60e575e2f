import { getTranslations } from 'next-intl/server'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import type { LetterContent } from '@/features/letters/assemble-letter'
import { bodyText } from '@/features/letters/parse-body'

/** What would be different after the letter is brought up to date: old and new, part by part. */
export async function SetLetterChanges({ letter }: { letter: SetLetterView }) {
  const t = await getTranslations('letter-sets.diff')
  if (!letter.fresh) return null
  const changes = changedParts(partsOf(letter.content), partsOf(letter.fresh))
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-4 text-xl">
        {t('title')}
      </h2>
      <div lang={letter.locale} className="space-y-4">
        {changes.map(({ before, after }, at) => (
          <div key={String(at)} className="grid gap-x-6 gap-y-2 border-t border-line pt-3 text-sm sm:grid-cols-2">
            <Side name={t('now')} text={before} look="text-muted" as="del" />
            <Side name={t('new')} text={after} look="" as="ins" />
          </div>
        ))}
      </div>
    </section>
  )
}

function Side({ name, text, look, as: As }: { name: string; text: string; look: string; as: 'del' | 'ins' }) {
  if (!text) return <div className="hidden sm:block" />
  return (
    <div className="min-w-0">
      <p className="font-semibold">{name}</p>
      <As className={`block whitespace-pre-line no-underline ${look}`}>{text}</As>
    </div>
  )
}

function partsOf({ address, subject, salutation, body, close }: LetterContent): string[] {
  return [address.join('\n'), subject, salutation, ...bodyText(body).split('\n\n'), close]
}

/** The parts of two texts that are not in both, in order, side by side. */
function changedParts(before: readonly string[], after: readonly string[]): { before: string; after: string }[] {
  const gone = before.filter((part) => !after.includes(part))
  const come = after.filter((part) => !before.includes(part))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? '',
    after: come[at] ?? '',
  }))
}
