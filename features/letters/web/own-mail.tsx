import { getLocale, getTranslations } from 'next-intl/server'
import { outcomePath } from '@/features/deliveries/rules'
import { type ComposedLetter, letterText } from '@/features/letters/compose-letter'
import { Button, ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'

/** Longer links are cut by some mail programs (a limit of 2,083 characters is the shortest in use). */
const longestLink = 2_000

interface Props {
  letter: ComposedLetter
  website: string | undefined
  /** For telling the outcome. */
  code: string
  demo: boolean
  /** Which of several letters it is. */
  to?: { id: string; name: string }
}

/**
 * Everything for the sender's own mail program. We do not publish addresses of mailboxes: the office's own website
 * does, and what is written there is newer than anything we could keep.
 */
export async function OwnMail({ letter, website, code, demo, to }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letters.own')
  const text = letterText(letter)
  const [subjectId, textId] = ['own-subject', 'own-text'].map((id) => (to ? `${id}-${to.id}` : id))
  const link = (body: string) =>
    `mailto:?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(body)}`
  const whole = link(text)
  return (
    <Notice tone="accent" title={to ? `${t('title')}: ${to.name}` : t('title')}>
      {demo && <p className="font-semibold">{t('demo')}</p>}
      <p>{t(website ? 'where' : 'nowhere')}</p>
      {website && (
        <p>
          <a href={website} rel="noreferrer noopener">
            {website}
          </a>
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={whole.length <= longestLink ? whole : link('')}>{t('open')}</ButtonLink>
        <Button kind="secondary" type="button" data-copy={subjectId} data-copied={t('copied')} hidden>
          {t('copySubject')}
        </Button>
        <Button kind="secondary" type="button" data-copy={textId} data-copied={t('copied')} hidden>
          {t('copyText')}
        </Button>
      </p>
      {whole.length > longestLink && <p className="text-sm">{t('paste')}</p>}
      <label htmlFor={subjectId} className="block font-semibold">
        {t('subject')}
      </label>
      <input id={subjectId} readOnly value={letter.subject} lang={letter.locale} className={box} />
      <label htmlFor={textId} className="block font-semibold">
        {t('text')}
      </label>
      <textarea id={textId} readOnly rows={12} value={text} lang={letter.locale} className={box} />
      <p>
        {t('tell')} <a href={`/${locale}${outcomePath(code)}`}>{t('tellLink')}</a>
      </p>
    </Notice>
  )
}

const box = 'block w-full rounded-sm border-2 border-edge bg-paper px-3 py-2.5 text-base'
