import { forms, type LanguagePhrases, same } from './phrase-office'
import { russianState } from './phrase-state-ru'

const close = 'С уважением,'
const everybody = same('Уважаемые дамы и господа!')
const his = (office: string) =>
  forms(`Его/Её Превосходительству|${office}`, `Её Превосходительству|${office}`, `Его Превосходительству|${office}`)
const your = (office: string) =>
  forms(
    'Ваше Превосходительство!',
    `Ваше Превосходительство госпожа ${office}!`,
    `Ваше Превосходительство господин ${office}!`,
  )
const dear = (office: string) =>
  forms(
    `Уважаемая госпожа ${office}, уважаемый господин ${office}!`,
    `Уважаемая госпожа ${office}!`,
    `Уважаемый господин ${office}!`,
  )

/**
 * Russian. «Ваше Превосходительство господин Посол!»: answers of the reference service of the Russian language quoted at
 * pisanino.ru. The rest is common knowledge.
 */
export const russian: LanguagePhrases = {
  offices: {
    ambassador: {
      recipient: his('Чрезвычайному и Полномочному|Послу {of}'),
      salutation: your('Посол'),
      plain: { recipient: same('Чрезвычайному и Полномочному|Послу {of}'), salutation: dear('Посол') },
      close,
      seen: ['salutation'],
    },
    high_commissioner: {
      recipient: his('Высокому комиссару|{of}'),
      salutation: your('Высокий комиссар'),
      plain: { recipient: same('Высокому комиссару|{of}'), salutation: dear('Высокий комиссар') },
      close,
      seen: [],
    },
    permanent_representative: {
      recipient: his('Постоянному представителю|{of}'),
      salutation: your('Постоянный представитель'),
      plain: { recipient: same('Постоянному представителю|{of}'), salutation: dear('Постоянный представитель') },
      close,
      seen: [],
    },
    nuncio: {
      recipient: same('Его Превосходительству|Апостольскому нунцию'),
      salutation: same('Ваше Превосходительство!'),
      close,
      seen: [],
    },
    head_of_office: {
      recipient: same('Руководителю Представительства|{of}'),
      salutation: everybody,
      close,
      seen: [],
    },
    consul_general: {
      recipient: same('Генеральному консулу|{of}'),
      salutation: dear('Генеральный консул'),
      close,
      seen: [],
    },
    consul: { recipient: same('Консулу|{of}'), salutation: dear('Консул'), close, seen: [] },
    honorary_consul: {
      recipient: same('Почётному консулу|{of}'),
      salutation: dear('Почётный консул'),
      close,
      seen: [],
    },
    charge: {
      recipient: same('Временному поверенному в делах|{of}'),
      salutation: dear('Временный поверенный в делах'),
      close,
      seen: [],
    },
    foreign_minister: {
      recipient: his('Министру иностранных дел|{of}'),
      salutation: your('Министр'),
      plain: { recipient: same('Министру иностранных дел|{of}'), salutation: dear('Министр') },
      close,
      seen: [],
    },
    minister: {
      recipient: his('Министру|{name}'),
      salutation: your('Министр'),
      plain: { recipient: same('Министру|{name}'), salutation: dear('Министр') },
      close,
      seen: [],
    },
    president: {
      recipient: his('Президенту|{of}'),
      salutation: your('Президент'),
      plain: { recipient: same('Президенту|{of}'), salutation: dear('Президент') },
      close,
      seen: [],
    },
    speaker: {
      recipient: same('Председателю Парламента|{of}'),
      salutation: dear('Председатель'),
      close,
      seen: [],
    },
    prison_director: {
      recipient: same('Начальнику учреждения|{name}'),
      salutation: dear('начальник'),
      close,
      seen: [],
    },
    ...russianState.offices,
  },
  houses: {
    embassy: { withState: 'Посольство {of}', alone: 'Посольство' },
    high_commission: { withState: 'Высокая комиссия {of}', alone: 'Высокая комиссия' },
    permanent_mission: { withState: 'Постоянное представительство {of}', alone: 'Постоянное представительство' },
    nunciature: { withState: 'Апостольская нунциатура', alone: 'Апостольская нунциатура' },
    representative_office: { withState: 'Представительство {of}', alone: 'Представительство' },
    consulate_general: { withState: 'Генеральное консульство {of}', alone: 'Генеральное консульство' },
    consulate: { withState: 'Консульство {of}', alone: 'Консульство' },
    honorary_consulate: { withState: 'Почётное консульство {of}', alone: 'Почётное консульство' },
    foreign_ministry: { withState: 'Министерство иностранных дел {of}', alone: 'Министерство иностранных дел' },
    president_office: { withState: 'Администрация Президента {of}', alone: 'Администрация Президента' },
    parliament: { withState: 'Парламент {of}', alone: 'Парламент' },
    ...russianState.houses,
  },
  anyone: { salutation: everybody, close },
  editor: { recipient: 'В редакцию издания|«{name}»', salutation: 'Уважаемая редакция!', close },
}
