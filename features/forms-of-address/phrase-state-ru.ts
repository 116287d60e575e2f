import { forms, type OfficePhrases, type StatePhrases, same } from './phrase-office'

const close = 'С уважением,'
const dear = (office: string) =>
  forms(
    `Уважаемая госпожа ${office}, уважаемый господин ${office}!`,
    `Уважаемая госпожа ${office}!`,
    `Уважаемый господин ${office}!`,
  )
const ordinary = (recipient: string, office: string): OfficePhrases => ({
  recipient: same(recipient),
  salutation: dear(office),
  close,
  seen: [],
})
const excellent = (recipient: string, office: string): OfficePhrases => ({
  recipient: forms(
    `Его/Её Превосходительству|${recipient}`,
    `Её Превосходительству|${recipient}`,
    `Его Превосходительству|${recipient}`,
  ),
  salutation: forms(
    'Ваше Превосходительство!',
    `Ваше Превосходительство госпожа ${office}!`,
    `Ваше Превосходительство господин ${office}!`,
  ),
  plain: { recipient: same(recipient), salutation: dear(office) },
  close,
  seen: [],
})

/** Russian, offices of a state at home. No «Превосходительство» for prosecutors, judges, the police and the ombudsman. */
export const russianState: StatePhrases = {
  offices: {
    justice_minister: excellent('Министру юстиции|{of}', 'Министр'),
    interior_minister: excellent('Министру внутренних дел|{of}', 'Министр'),
    prime_minister: excellent('Премьер-министру|{of}', 'Премьер-министр'),
    monarch: {
      recipient: forms(
        'Его/Её Величеству|Королю/Королеве|{of}',
        'Её Величеству|Королеве|{of}',
        'Его Величеству|Королю|{of}',
      ),
      salutation: same('Ваше Величество!'),
      close,
      seen: [],
    },
    head_of_state: excellent('Главе|{of}', 'Глава государства'),
    prosecutor_general: ordinary('Генеральному прокурору|{of}', 'Генеральный прокурор'),
    prosecutor: ordinary('Прокурору|{name}', 'прокурор'),
    court_president: ordinary('Председателю суда|{name}', 'Председатель'),
    police_chief: ordinary('Начальнику полиции|{name}', 'начальник'),
    ombudsman: ordinary('Уполномоченному по правам человека|{of}', 'Уполномоченный'),
  },
  houses: {
    justice_ministry: { withState: 'Министерство юстиции {of}', alone: 'Министерство юстиции' },
    interior_ministry: { withState: 'Министерство внутренних дел {of}', alone: 'Министерство внутренних дел' },
    government: { withState: 'Аппарат Премьер-министра {of}', alone: 'Аппарат Премьер-министра' },
    monarch: { withState: 'Королевский двор {of}', alone: 'Королевский двор' },
    head_of_state: { withState: 'Канцелярия главы {of}', alone: 'Канцелярия главы государства' },
    prosecutor: { withState: 'Генеральная прокуратура {of}', alone: 'Генеральная прокуратура' },
    ombudsman: {
      withState: 'Аппарат Уполномоченного по правам человека {of}',
      alone: 'Аппарат Уполномоченного по правам человека',
    },
  },
}
