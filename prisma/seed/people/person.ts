import type { Signer } from '@/features/signatures/schema'
import type { NameDisplay } from '@/generated/prisma/enums'
import type { Random } from '@/tests/factories/random'
import { homes, type NameLanguage, neverShown } from './countries'
import type { NamePool } from './name-pool'
import { latinNames } from './names-latin'
import { otherNames } from './names-other-letters'

/** A signer who does not exist. */
export interface Person {
  signer: Signer
  country: string
  locale: 'en' | 'ru'
  display: NameDisplay
  updates: boolean
}

const russianReaders: readonly NameLanguage[] = ['ru', 'uk', 'kk', 'ka']

const roles: Record<Person['locale'], { role: string; organisation: string }[]> = {
  en: [
    { role: 'Branch secretary', organisation: 'Transport workers, local branch' },
    { role: 'Shop steward', organisation: 'Metal workers, local branch' },
    { role: 'Chair', organisation: 'Tenants’ association' },
    { role: 'Nurse', organisation: 'Hospital staff committee' },
    { role: 'Teacher', organisation: 'Teachers’ union, district branch' },
    { role: 'Student', organisation: 'Students for land rights' },
    { role: 'Lawyer', organisation: '' },
    { role: 'Journalist', organisation: '' },
    { role: 'Farmer', organisation: '' },
    { role: 'Miner, retired', organisation: '' },
  ],
  ru: [
    { role: 'Председатель', organisation: 'Профсоюзный комитет железнодорожников' },
    { role: 'Учитель', organisation: 'Профсоюз работников образования' },
    { role: 'Врач', organisation: '' },
    { role: 'Юрист', organisation: '' },
    { role: 'Журналист', organisation: '' },
    { role: 'Фермер', organisation: 'Крестьянское хозяйство' },
  ],
}

const comments: Record<Person['locale'], string[]> = {
  en: [
    'My grandparents were farmers. I know what the land means.',
    'I have friends in Almaty and cannot ask them to sign.',
    'Our branch will discuss this on Thursday.',
    'Please tell us what the embassy answers.',
  ],
  ru: [
    'Мои родители работали на этой земле всю жизнь.',
    'Подписываюсь за тех, кому подписывать опасно.',
    'Расскажите, пожалуйста, что ответит посольство.',
    'Земля не товар.',
  ],
}

/** Makes signer number `number`, the same for the same source of chance. The address ends in example.org. */
export function makePerson(random: Random, number: number): Person {
  const [country, { names }] = random.pickWeighted(Object.entries(homes).map((home) => [home, home[1].part] as const))
  const language = random.pickWeighted(Object.entries(names)) as NameLanguage
  const locale = russianReaders.includes(language) ? 'ru' : 'en'
  const name = makeName(random, language)
  const work = random.chance(0.14) ? random.pick(roles[locale]) : { role: '', organisation: '' }
  return {
    signer: {
      name,
      email: `demo-signer-${number}@example.org`,
      city: '',
      ...work,
      comment: random.chance(0.05) ? random.pick(comments[locale]) : '',
    },
    country,
    locale,
    display: neverShown.includes(country)
      ? 'none'
      : random.pickWeighted([
          ['none', 50],
          ['full', 32],
          ['initials', 18],
        ] as const),
    updates: random.chance(0.4),
  }
}

function makeName(random: Random, language: NameLanguage): string {
  const pools: Record<NameLanguage, NamePool[]> = { ...latinNames, ...otherNames }
  const { given, family, familyFirst } = random.pick(pools[language])
  const [first, last] = [random.pick(given), random.pick(family)]
  return familyFirst === undefined ? `${first} ${last}` : `${last}${familyFirst}${first}`
}
