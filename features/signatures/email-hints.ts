/** What may be said of an address before it is used; the person decides. */
export interface EmailHints {
  /** The domain that was probably meant. */
  typo?: string
  /** The mailbox is kept by a company that hands data to the state the signer may live under. */
  watched: boolean
}

const common =
  'gmail.com googlemail.com hotmail.com outlook.com yahoo.com icloud.com proton.me protonmail.com tutanota.com posteo.de riseup.net ' +
  'hotmail.fr hotmail.co.uk yahoo.co.uk yahoo.fr live.com orange.fr free.fr web.de t-online.de freenet.de libero.it yandex.ru yandex.kz ' +
  'rambler.ru inbox.ru ukr.net wp.pl seznam.cz naver.com fastmail.com'
/** Real domains that lie one letter from a common one. */
const real =
  'mail.com email.com ymail.com gmx.com gmx.de gmx.net mail.ru mail.kz mail.de aol.com me.com mac.com list.ru bk.ru'
const watchedDomains =
  'mail.ru bk.ru list.ru inbox.ru internet.ru xmail.ru vk.com yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua rambler.ru lenta.ru ' +
  'autorambler.ru ro.ru tut.by mail.by open.by mail.kz nur.kz qq.com 163.com 126.com sina.com foxmail.com mail.ir chmail.ir'
const commonSet = new Set(common.split(' '))
const realSet = new Set(real.split(' '))
const watchedSet = new Set(watchedDomains.split(' '))

/** Hints about a valid address: a probable slip of the finger in its domain, and a mailbox that may be read by a state. */
export function emailHints(email: string): EmailHints {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const watched = watchedSet.has(domain)
  if (watched || commonSet.has(domain) || realSet.has(domain)) return { watched }
  const typo = [...commonSet].find((candidate) => candidate.length >= 7 && oneSlip(domain, candidate))
  return typo === undefined ? { watched } : { typo, watched }
}

/** True when one letter was left out, added, changed, or two neighbours changed places. */
function oneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || typed === meant) return false
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start++
  let end = 0
  const room = Math.min(typed.length, meant.length) - start
  while (end < room && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end++
  const left = typed.slice(start, typed.length - end)
  const right = meant.slice(start, meant.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
