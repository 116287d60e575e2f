import { longDate } from './phrase-letter'

/** One letter of a digest. */
export interface DigestLetter {
  subject: string
  text: string
  /** The name the addressee may see; empty for a sender who shows none. */
  fromName: string
  /** Given only by a sender who wants answers. */
  replyTo: string | undefined
}

interface Phrases {
  letters: (count: number) => string
  one: (at: number, of: number) => string
  replies: string
}

const plural = (locale: string, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => {
  const rules = new Intl.PluralRules(locale)
  return (count: number) => `${count} ${forms[rules.select(count)] ?? forms.other}`
}

const phrases: Record<string, Phrases> = {
  en: {
    letters: plural('en', { one: 'letter', other: 'letters' }),
    one: (at, of) => `Letter ${at} of ${of}`,
    replies: 'Please reply to',
  },
  de: {
    letters: plural('de', { one: 'Brief', other: 'Briefe' }),
    one: (at, of) => `Brief ${at} von ${of}`,
    replies: 'Antwort bitte an',
  },
  fr: {
    letters: plural('fr', { one: 'lettre', other: 'lettres' }),
    one: (at, of) => `Lettre ${at} sur ${of}`,
    replies: 'Merci de répondre à',
  },
  es: {
    letters: plural('es', { one: 'carta', other: 'cartas' }),
    one: (at, of) => `Carta ${at} de ${of}`,
    replies: 'Le rogamos responder a',
  },
  ru: {
    letters: plural('ru', { one: 'письмо', few: 'письма', many: 'писем', other: 'письма' }),
    one: (at, of) => `Письмо ${at} из ${of}`,
    replies: 'Просим ответить по адресу',
  },
  kk: {
    letters: plural('kk', { one: 'хат', other: 'хат' }),
    one: (at, of) => `${at}-хат (барлығы ${of})`,
    replies: 'Жауап беретін мекенжай',
  },
}

const line = '='.repeat(72)

/**
 * One mail with many letters: a heading that says how many and of which day, then every letter in full, one after
 * another, each under its number and its sender's name. `day` is read in UTC.
 */
export function writeDigest(
  locale: string,
  day: Date,
  letters: readonly DigestLetter[],
): { subject: string; text: string } {
  const spoken = phrases[locale.split('-')[0] ?? '']
  const words = spoken ?? (phrases.en as Phrases)
  const heading = `${words.letters(letters.length)}, ${longDate(spoken ? locale : 'en', day)}`
  const parts = letters.map(({ fromName, replyTo, text }, index) =>
    [
      line,
      [words.one(index + 1, letters.length), fromName].filter(Boolean).join(': '),
      line,
      text.trim(),
      replyTo ? `${words.replies}: ${replyTo}` : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  return { subject: heading, text: [heading, ...parts].join('\n\n') }
}
