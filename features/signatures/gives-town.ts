import { wordingOf } from './keep-consent-text'
import type { SignerReader } from './show-signer'

/** What the full name was agreed to with until December 2026: the town for the addressee, and for nobody else. */
const toAddressee = [
  {
    locale: 'en',
    text: 'Who may see your name?\nEverybody, my full name\nWith your role and organisation, if you gave them; the addressee gets your town too.',
  },
  {
    locale: 'ru',
    text: 'Кому показать ваше имя?\nВсем, полное имя\nС должностью и организацией, если вы их указали; адресат получит и город.',
  },
].flatMap((words) => [
  wordingOf({ purpose: 'public_name', ...words }),
  wordingOf({ purpose: 'addressee_name', ...words }),
])

/** Words from before, which say nothing of a town. */
const toNobody = ['public_name/1/en', 'public_name/1/ru']

/**
 * True where a reader who gets a full name on paper gets the town with it: `wordings` are the ids of the words by which its
 * owner agreed. What was agreed to in older words stays as they say.
 */
export function givesTown(reader: SignerReader, wordings: readonly string[]): boolean {
  if (wordings.some((one) => toNobody.includes(one))) return false
  return reader === 'addressee' || !wordings.some((one) => toAddressee.includes(one))
}
