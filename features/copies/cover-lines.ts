import type { CopyReader } from '@/generated/prisma/enums'

type Covers = Record<CopyReader, string>

/** What stands above a copy when nobody wrote anything else; `{office}` is the office the letter went to. */
const covers: Record<string, Covers> = {
  en: {
    foreign_ministry: 'A copy for your information. The letter went to: {office}. We ask you to raise it with them.',
    press: 'A copy for publication. The letter went to: {office}.',
    head_office: 'A copy for your records. The letter went to: {office}.',
    campaign: 'A copy for the campaign. The letter went to: {office}.',
    other: 'A copy for your information. The letter went to: {office}.',
  },
  de: {
    foreign_ministry:
      'Kopie zur Kenntnis. Das Schreiben ging an: {office}. Wir bitten Sie, die Angelegenheit dort anzusprechen.',
    press: 'Kopie zur Veröffentlichung. Das Schreiben ging an: {office}.',
    head_office: 'Kopie für Ihre Unterlagen. Das Schreiben ging an: {office}.',
    campaign: 'Kopie für die Kampagne. Das Schreiben ging an: {office}.',
    other: 'Kopie zur Kenntnis. Das Schreiben ging an: {office}.',
  },
  fr: {
    foreign_ministry:
      'Copie pour information. Destinataire de la lettre\u202f: {office}. Nous vous prions d’en faire état auprès de lui.',
    press: 'Copie pour publication. Destinataire de la lettre\u202f: {office}.',
    head_office: 'Copie pour vos archives. Destinataire de la lettre\u202f: {office}.',
    campaign: 'Copie pour la campagne. Destinataire de la lettre\u202f: {office}.',
    other: 'Copie pour information. Destinataire de la lettre\u202f: {office}.',
  },
  es: {
    foreign_ministry:
      'Copia para su conocimiento. Destinatario de la carta: {office}. Les rogamos que traten el asunto con él.',
    press: 'Copia para su publicación. Destinatario de la carta: {office}.',
    head_office: 'Copia para su archivo. Destinatario de la carta: {office}.',
    campaign: 'Copia para la campaña. Destinatario de la carta: {office}.',
    other: 'Copia para su conocimiento. Destinatario de la carta: {office}.',
  },
  ru: {
    foreign_ministry: 'Копия для сведения. Адресат письма: {office}. Просим вас поднять этот вопрос.',
    press: 'Копия для публикации. Адресат письма: {office}.',
    head_office: 'Копия для вашего архива. Адресат письма: {office}.',
    campaign: 'Копия для кампании. Адресат письма: {office}.',
    other: 'Копия для сведения. Адресат письма: {office}.',
  },
  kk: {
    foreign_ministry: 'Мәлімет үшін көшірме. Хаттың адресаты: {office}. Бұл мәселені көтеруіңізді сұраймыз.',
    press: 'Жариялау үшін көшірме. Хаттың адресаты: {office}.',
    head_office: 'Мұрағатыңыз үшін көшірме. Хаттың адресаты: {office}.',
    campaign: 'Науқан үшін көшірме. Хаттың адресаты: {office}.',
    other: 'Мәлімет үшін көшірме. Хаттың адресаты: {office}.',
  },
}

/** The cover line of a reader in a language where nobody wrote one; English where we do not speak it. */
export function defaultCover(reader: CopyReader, locale: string): string {
  return (covers[locale.split('-')[0] ?? ''] ?? (covers.en as Covers))[reader]
}

/**
 * The line above a copy: what the campaign wrote in the letter's language, or ours, with the office the letter went to
 * in the place of `{office}`.
 */
export function coverLine(
  rule: { reader: CopyReader; covers: readonly { locale: string; text: string }[] },
  letter: { locale: string; office: string },
): string {
  const written = rule.covers.find(({ locale }) => locale === letter.locale)?.text.trim()
  return (written || defaultCover(rule.reader, letter.locale)).replaceAll('{office}', letter.office)
}
