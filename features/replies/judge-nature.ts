/** What a mail is to whoever looks after a campaign's mailbox. */
export type MailNature = 'reply' | 'automatic' | 'returned'

/** What a mail says of itself, and what a report in it says (RFC 3464). */
export interface JudgedMail {
  /** Header fields by their names in lower case. */
  headers: ReadonlyMap<string, string>
  subject: string
  /** Address in From, in lower case; empty when there is none. */
  from: string
  /** `delivery-status`, `disposition-notification` …; empty for what is no report. */
  reportType: string
  /** `failed`, `delayed`, `delivered` …, as the report says of the mail it is about. */
  actions: readonly string[]
  /** The beginning of what it says. */
  text: string
}

/** Who sends reports of delivery. */
const daemon =
  /^(mailer-?daemon|postmaster|mail-?daemon|microsoftexchange[0-9a-f]{16,40})@|^(mailer-?daemon|postmaster)$/
/** How reports begin, by the words of mail servers in the languages that letters are answered in. */
const failureSubject =
  /^\W{0,4}(failure notice|undeliver(ed|able)\b|mail delivery (failed|failure)|delivery (status notification ?\(failure\)|failure|has failed)|returned mail|message (delivery )?(undeliverable|failure)|nondeliverable|unzustellbar|nicht zustellbar|mail konnte nicht|non remis|échec de (la )?remise|message non distribué|no se puede entregar|no entregado|correo no entregado|devuelto|не удается доставить|не доставлен|недоставленн|сообщение не доставлено|ошибка доставки|жеткізілмеді|хат жеткізілмеді|impossibile recapitare|niedostarczon|onbestelbaar)/i
const failureText =
  /(could not be delivered|wasn't delivered|was not delivered|couldn't be delivered|delivery to the following recipients? failed|i'm afraid i wasn't able to deliver|konnte nicht zugestellt|n'a pas pu être (remis|distribué)|no se ha podido entregar|no se pudo entregar|не (удалось|может быть) достав|жеткізу мүмкін болмады)/i
const delaySubject =
  /(delayed|\(delay\)|still being retried|warning: (message|could not send)|verzögert|retard|retraso|задерж|отложен)/i

/** How answering machines begin a subject: the whole of it, or all up to a colon. */
const absence =
  /^\W{0,4}(automatic reply|auto(matic)?[- ]?(reply|response|reponse)|auto:|out of (the )?office( (auto)?reply)?|i am out of (the )?office|vacation (reply|response|notice)|away from (my )?mail|автоматический ответ|автоответ(чик)?|автоматическое уведомление|вне офиса|нет на рабочем месте|в отпуске|automatische antwort|abwesenheits(notiz|benachrichtigung|assistent|meldung)|abwesend|réponse automatique|absence du bureau|absent du bureau|message d'absence|respuesta automática|fuera de (la )?oficina|ausencia de la oficina|автоматты (түрде )?жауап|кеңседе жоқ|кеңседен тыс|жұмыс орнында жоқ|демалыста)\W{0,3}(:|-|–|—|$)/i
const answered = /^\s{0,4}(re|aw|antw|sv|rv|res|отв|ответ|жауап)\s{0,2}(\[\d{1,3}\])?\s{0,2}:/i

/**
 * Tells what a person wrote from what a machine did: an answering machine or a list (RFC 3834), a report that our
 * letter came back or is late (RFC 3464, and the older forms of qmail, Exim, Gmail and Exchange). Words alone make
 * nobody a machine: a person may write "Undeliverable" in a subject.
 */
export function judgeNature(mail: JudgedMail): MailNature {
  const { headers, subject, from, reportType, actions, text } = mail
  if (reportType === 'delivery-status')
    return actions.includes('failed') || isFailure(mail, actions) ? 'returned' : 'automatic'
  if (reportType !== '') return 'automatic'
  const hasNoReturn = /^<\s*>$/.test(headers.get('return-path') ?? '')
  if (headers.has('x-failed-recipients')) return 'returned'
  if (daemon.test(from) || (hasNoReturn && failureSubject.test(subject))) {
    if (delaySubject.test(subject)) return 'automatic'
    return failureSubject.test(subject) || failureText.test(text.slice(0, 4_000)) ? 'returned' : 'automatic'
  }
  return hasNoReturn || isAutomatic(headers) || isAbsence(headers, subject) ? 'automatic' : 'reply'
}

/** A report whose machine-readable part is missing is known by its words. */
function isFailure({ subject, text }: JudgedMail, actions: readonly string[]): boolean {
  return (
    actions.length === 0 &&
    !delaySubject.test(subject) &&
    (failureSubject.test(subject) || failureText.test(text.slice(0, 4_000)))
  )
}

/** A header that only machines write. */
function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const submitted = headers.get('auto-submitted')
  if (submitted !== undefined) return !/^\s*no\b/i.test(submitted)
  if (/^\s*(bulk|junk|auto_reply)\b/i.test(headers.get('precedence') ?? '')) return true
  if (
    ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-mail-autoreply', 'x-ms-exchange-inbox-rules-loop'].some(
      (name) => headers.has(name),
    )
  )
    return true
  return /\b(all|oof|autoreply)\b/i.test(headers.get('x-auto-response-suppress') ?? '') && !hasClient(headers)
}

/** A subject as answering machines write it, where nothing says that a person sent it. */
function isAbsence(headers: ReadonlyMap<string, string>, subject: string): boolean {
  const isPersons = headers.has('auto-submitted') || hasClient(headers) || answered.test(subject)
  return !isPersons && absence.test(subject.slice(0, 300))
}

/** The name of a program that people write mails with. */
function hasClient(headers: ReadonlyMap<string, string>): boolean {
  return headers.has('user-agent') || headers.has('x-mailer')
}
