import { forms, type OfficePhrases, type StatePhrases, same } from './phrase-office'

const close = 'Құрметпен,'
const dear = (office: string) => forms(`Құрметті ${office}!`, `Құрметті ${office} ханым!`, `Құрметті ${office} мырза!`)
const ordinary = (recipient: string, office: string): OfficePhrases => ({
  recipient: same(recipient),
  salutation: dear(office),
  close,
  seen: [],
})
const excellent = (recipient: string, office: string): OfficePhrases => ({
  ...ordinary(recipient, office),
  salutation: forms(
    `Жоғары мәртебелі ${office}!`,
    `Жоғары мәртебелі ${office} ханым!`,
    `Жоғары мәртебелі ${office} мырза!`,
  ),
  plain: { recipient: same(recipient), salutation: dear(office) },
})

/** Kazakh, offices of a state at home; a native speaker has to check every line. */
export const kazakhState: StatePhrases = {
  offices: {
    justice_minister: excellent('{of}|Әділет министріне', 'Министр'),
    interior_minister: excellent('{of}|Ішкі істер министріне', 'Министр'),
    prime_minister: excellent('{of}|Премьер-Министріне', 'Премьер-Министр'),
    monarch: {
      recipient: forms('{of}|Короліне немесе Королевасына', '{of}|Королевасына', '{of}|Короліне'),
      salutation: forms('Мәртебелім!', 'Мәртебелі Королева!', 'Мәртебелі Король!'),
      close,
      seen: [],
    },
    head_of_state: excellent('{of}|Басшысына', 'Мемлекет басшысы'),
    prosecutor_general: ordinary('{of}|Бас прокурорына', 'Бас прокурор'),
    prosecutor: ordinary('«{name}»|прокурорына', 'прокурор'),
    court_president: ordinary('«{name}»|төрағасына', 'төраға'),
    police_chief: ordinary('«{name}»|мекемесінің бастығына', 'бастық'),
    ombudsman: ordinary('{of}|Адам құқықтары жөніндегі уәкіліне', 'Уәкіл'),
  },
  houses: {
    justice_ministry: { withState: '{of} Әділет министрлігі', alone: 'Әділет министрлігі' },
    interior_ministry: { withState: '{of} Ішкі істер министрлігі', alone: 'Ішкі істер министрлігі' },
    government: { withState: '{of} Премьер-Министрінің кеңсесі', alone: 'Премьер-Министр кеңсесі' },
    monarch: { withState: '{of} Корольдік сарайы', alone: 'Корольдік сарай' },
    head_of_state: { withState: '{of} Басшысының кеңсесі', alone: 'Мемлекет басшысының кеңсесі' },
    prosecutor: { withState: '{of} Бас прокуратурасы', alone: 'Бас прокуратура' },
    ombudsman: {
      withState: '{of} Адам құқықтары жөніндегі уәкілінің кеңсесі',
      alone: 'Адам құқықтары жөніндегі уәкілдің кеңсесі',
    },
  },
}
