import { forms, type LanguagePhrases, type OfficePhrases, same } from './phrase-office'
import { kazakhState } from './phrase-state-kk'

const close = 'Құрметпен,'
const everybody = same('Құрметті ханымдар мен мырзалар!')
const dear = (office: string) => forms(`Құрметті ${office}!`, `Құрметті ${office} ханым!`, `Құрметті ${office} мырза!`)
const high = (office: string) =>
  forms(`Жоғары мәртебелі ${office}!`, `Жоғары мәртебелі ${office} ханым!`, `Жоғары мәртебелі ${office} мырза!`)

/** With Excellency: in Kazakh it stands in the salutation alone. */
function excellent(recipient: string, office: string): OfficePhrases {
  const to = same(`{of}|${recipient}`)
  return {
    recipient: to,
    salutation: high(office),
    plain: { recipient: to, salutation: dear(office) },
    close,
    seen: [],
  }
}
function ordinary(recipient: string, office: string): OfficePhrases {
  return { recipient: same(`{of}|${recipient}`), salutation: dear(office), close, seen: [] }
}

/**
 * Kazakh. The patterns «Құрметті … мырза!» and «Жоғары мәртебелі …»: A. Alipbayev, «Дипломатиялық құжаттама» (2015); no
 * source shows them for an ambassador, so that a native speaker has to check every line.
 */
export const kazakh: LanguagePhrases = {
  offices: {
    ambassador: excellent('Төтенше және Өкілетті Елшісіне', 'Елші'),
    high_commissioner: excellent('Жоғарғы комиссарына', 'Жоғарғы комиссар'),
    permanent_representative: excellent('Тұрақты өкіліне', 'Тұрақты өкіл'),
    nuncio: {
      recipient: same('Апостолдық нунцийге'),
      salutation: same('Жоғары мәртебелі Нунций!'),
      close,
      seen: [],
    },
    head_of_office: { recipient: same('{of}|Өкілдігінің басшысына'), salutation: everybody, close, seen: [] },
    consul_general: ordinary('Бас консулына', 'Бас консул'),
    consul: ordinary('Консулына', 'Консул'),
    honorary_consul: ordinary('Құрметті консулына', 'Консул'),
    charge: ordinary('Уақытша сенімді өкіліне', 'Уақытша сенімді өкіл'),
    foreign_minister: excellent('Сыртқы істер министріне', 'Министр'),
    minister: {
      recipient: same('{name}|Министріне'),
      salutation: high('Министр'),
      plain: { recipient: same('{name}|Министріне'), salutation: dear('Министр') },
      close,
      seen: [],
    },
    president: excellent('Президентіне', 'Президент'),
    speaker: ordinary('Парламентінің Төрағасына', 'Төраға'),
    prison_director: {
      recipient: same('«{name}»|мекемесінің басшысына'),
      salutation: dear('басшы'),
      close,
      seen: [],
    },
    ...kazakhState.offices,
  },
  houses: {
    embassy: { withState: '{of} Елшілігі', alone: 'Елшілік' },
    high_commission: { withState: '{of} Жоғарғы комиссариаты', alone: 'Жоғарғы комиссариат' },
    permanent_mission: { withState: '{of} Тұрақты өкілдігі', alone: 'Тұрақты өкілдік' },
    nunciature: { withState: 'Апостолдық нунциатура', alone: 'Апостолдық нунциатура' },
    representative_office: { withState: '{of} Өкілдігі', alone: 'Өкілдік' },
    consulate_general: { withState: '{of} Бас консулдығы', alone: 'Бас консулдық' },
    consulate: { withState: '{of} Консулдығы', alone: 'Консулдық' },
    honorary_consulate: { withState: '{of} Құрметті консулдығы', alone: 'Құрметті консулдық' },
    foreign_ministry: { withState: '{of} Сыртқы істер министрлігі', alone: 'Сыртқы істер министрлігі' },
    president_office: { withState: '{of} Президентінің Әкімшілігі', alone: 'Президент Әкімшілігі' },
    parliament: { withState: '{of} Парламенті', alone: 'Парламент' },
    ...kazakhState.houses,
  },
  anyone: { salutation: everybody, close },
  editor: { recipient: '«{name}»|басылымының редакциясына', salutation: 'Құрметті редакция!', close },
}
