import { randomBytes } from 'node:crypto'
import { day } from '@/features/days'
import type { Database } from '@/tests/factories/database'

interface DemoReaders {
  teamId: string
  today: Date
}

/** The statement of the demo on which readers comment. */
const discussed = 'an-early-election-without-a-choice'

const comments = [
  {
    name: 'Marta',
    locale: 'en',
    text: 'The week for collecting signatures was over before our paper had printed that there was an election. Thank you for writing down the dates.',
  },
  {
    name: '',
    locale: 'ru',
    text: 'Наблюдал на участке в Алматы. К полудню в журнале стояло больше фамилий, чем людей вошло в дверь школы.',
  },
  {
    name: 'A reader in Bratislava',
    locale: 'en',
    text: 'Could you add what the observers of the OSCE wrote about the registration of parties?\nIt is the part that our members ask about.',
  },
] as const

/** Comments on a statement: three are shown, one waits for a moderator. */
async function seedDiscussion(db: Database, { teamId, today }: DemoReaders): Promise<void> {
  const on = (days: number) => new Date(today.getTime() - days * day)
  const { id: statementId } = await db.statement.findUniqueOrThrow({ where: { slug: discussed }, select: { id: true } })
  await db.discussion.create({
    data: { statementId, closesOn: on(-60), gate: 'sum' },
    select: { statementId: true },
  })
  const row = (days: number) => ({
    ...{ statementId, teamId, createdOn: on(days), waitsSince: on(days), formIndex: randomBytes(32) },
  })
  for (const [at, comment] of comments.entries())
    await db.contribution.create({
      data: { ...row(12 - 3 * at), ...comment, state: 'shown', place: at + 1, askedIn: comment.locale },
      select: { id: true },
    })
  const text = 'I was a member of a commission. Write to me at member@mail.example if you want the protocol.'
  await db.contribution.create({
    data: { ...row(1), text, name: 'N.', locale: 'en', state: 'waiting', askedIn: 'en' },
    select: { id: true },
  })
}

/** What strangers proposed: one waits for longer than it should, one came yesterday, two are answered in public. */
async function seedProposals(db: Database, { teamId, today }: DemoReaders): Promise<void> {
  const on = (days: number) => new Date(today.getTime() - days * day)
  await db.proposalRules.create({
    data: { teamId, takesPetitions: true, takesEvents: true, answerDays: 14, keptDays: 30 },
    select: { teamId: true },
  })
  const row = (days: number) => ({
    ...{ teamId, target: '', town: '', createdOn: on(days), waitsSince: on(days), formIndex: randomBytes(32) },
  })
  const proposals = [
    {
      ...row(19),
      kind: 'petition' as const,
      state: 'waiting' as const,
      locale: 'en',
      title: 'Let a doctor of the family’s choice see the lawyer',
      what: 'That a doctor whom the family chooses may examine him in prison, and that the family gets the findings in writing.',
      why: 'Letters from prison speak of illness, and nobody outside can judge it. A visit by a doctor costs the state nothing.',
      target: 'The Ministry of Internal Affairs',
    },
    {
      ...row(1),
      kind: 'event' as const,
      state: 'waiting' as const,
      locale: 'ru',
      title: 'Пикет у консульства в Страсбурге',
      what: 'Час с плакатами у консульства и передача письма. Нас человек восемь, микрофон есть.',
      why: 'В эти дни в городе заседает Парламентская ассамблея Совета Европы, и рядом будут журналисты.',
      town: 'Страсбург',
      day: on(-40),
    },
    {
      ...row(40),
      kind: 'event' as const,
      state: 'accepted' as const,
      locale: 'en',
      title: 'Back to the embassy in London with those who could not come in May',
      what: 'An hour in front of the embassy at lunch time, with the letter that nobody took in May.',
      why: 'Several of us work on weekdays in the north of the country and could not come at two days’ notice.',
      town: 'London',
      day: null,
      answer: 'Yes. We have chosen a day when two members of the union can hand the letter in.',
      answeredOn: on(35),
      place: 1,
      step: 2,
      madeId:
        (await db.event.findUnique({ where: { slug: 'back-to-the-embassy-in-london' }, select: { id: true } }))?.id ??
        null,
    },
    {
      ...row(33),
      kind: 'petition' as const,
      state: 'rejected' as const,
      locale: 'en',
      title: 'Boycott every film shot in Kazakhstan',
      what: 'That cinemas take all films that were shot in Kazakhstan off their programmes.',
      why: 'The state uses films to look modern.',
      target: 'Cinemas in Europe',
      answer:
        'Many of those who make these films have stood up for the people in prison, and would lose their work first. We ask of the state, and not of its film makers.',
      answeredOn: on(31),
      place: 2,
      step: 2,
    },
  ]
  for (const data of proposals) await db.publicProposal.create({ data, select: { id: true } })
}

/** What readers of the demo wrote: comments on a statement, and proposals. */
export async function seedReaders(db: Database, demo: DemoReaders): Promise<void> {
  await seedDiscussion(db, demo)
  await seedProposals(db, demo)
}
