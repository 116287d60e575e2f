import { describe, expect, test } from 'vitest'
import { countWaitingComments } from '@/features/comments/count-waiting-comments'
import { createToken } from '@/features/safety/create-token'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { correctSignature } from '@/features/signatures/correct-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { at, createWall } from './comments-fixture'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'

/* A comment is shown when its owner asked for it where they alone can, and a moderator has read it; and no longer. */

const database = await createTestDatabase()
const show = { act: 'show' } as const

describe('a comment', () => {
  test('stays sealed until its owner asks for the wall, and unseen until a moderator shows it', async () => {
    const { comments, wish, turn, waiting, read, showAll, moderator, own } = await createWall(database)
    const token = await comments('asks@example.org', { comment: 'My uncle was there.' }, null)
    expect(await database.owner.comment.count()).toBe(0)
    expect(await own(token)).toMatchObject({ named: null, offered: ['unnamed', 'initials', 'full'], state: undefined })
    expect(await wish(token, 'initials')).toEqual({ ok: true })
    await turn()
    expect(await waiting()).toMatchObject([{ text: 'My uncle was there.', name: 'A. S.', locale: 'en', version: 1 }])
    expect(await countWaitingComments({ db: database.web }, moderator)).toBe(1)
    expect(await read()).toEqual([])
    await showAll()
    expect(await read()).toEqual([['My uncle was there.', 'A. S.']])
    expect(await own(token)).toMatchObject({ named: 'initials', state: 'shown' })
    expect(await countWaitingComments({ db: database.web }, moderator)).toBe(0)
  })

  test('of a form alone is shown to nobody, whoever asks with its link', async () => {
    const { sign, wish, turn, petition, waiting, web } = await createWall(database)
    await sign('typed@example.org', { comment: 'Typed by a stranger', display: 'full' }, at)
    const { token } = await openMail(database, 'confirm_signature', 'typed@example.org', petition.id)
    for (const stranger of [token, createToken(), '', '\u0000', 'x'.repeat(100_000)])
      expect(await wish(stranger, 'full')).toEqual({ ok: false, reason: 'unknown' })
    await confirmSignature(web(at), { token })
    await turn()
    expect(await waiting()).toEqual([])
  })

  test('is kept with the words of the consent', async () => {
    const { comments, wish, web } = await createWall(database)
    const token = await comments('words@example.org', { comment: 'Because.' }, 'unnamed')
    const consent = async () =>
      (await readOwnSignature(web(), token))?.consents.find(({ purpose }) => purpose === 'comment')
    expect(await consent()).toMatchObject({ text: 'May be shown: unnamed.', withdrawnOn: null })
    await wish(token, null)
    expect(await consent()).toMatchObject({ text: 'May be shown: unnamed.', withdrawnOn: new Date('2026-03-01') })
  })

  test('that is empty, or has no wall, goes nowhere', async () => {
    const { comments, waiting } = await createWall(database)
    await comments('empty@example.org', { comment: '' })
    expect(await waiting()).toEqual([])
    const none = await createWall(database, { commentWall: false })
    const token = await none.comments('none@example.org', { comment: 'For the organisers' }, null)
    expect(await none.wish(token, 'full')).toEqual({ ok: false, reason: 'not-offered' })
    expect(await none.own(token)).toBeUndefined()
  })

  test('is not asked about where the form has never asked for one, and still where it once did', async () => {
    const { comments, own, petition } = await createWall(database)
    const token = await comments('field@example.org', { comment: '' }, null)
    for (const [commentUse, seen] of [
      ['withdrawn', { named: null }],
      ['hidden', undefined],
    ] as const) {
      await database.owner.petition.update({ where: { id: petition.id }, data: { commentUse }, select: { id: true } })
      const page = await own(token)
      if (seen) expect(page).toMatchObject(seen)
      else expect(page).toBeUndefined()
    }
  })

  test('is shown as it was typed, in its own language', async () => {
    const { comments, showAll, wall } = await createWall(database)
    const text = '<script>alert(1)</script> [a](javascript:b) https://example.org \u202eevil\n=1+1'
    await comments('html@example.org', { comment: text })
    await comments('russian@example.org', { comment: 'Подписываю ради деда.' })
    await showAll()
    const shown = (await wall()).comments
    expect(shown.map(({ text }) => text)).toContain(text)
    expect(shown.find(({ text }) => text.startsWith('Под'))?.locale).toBeNull()
  })
})

describe('a moderator', () => {
  test('refuses with a reason that its owner reads, shows after all, and hides again', async () => {
    const { comments, waiting, decide, own, read } = await createWall(database)
    const token = await comments('refused@example.org', { comment: 'Buy my book.' })
    const [comment] = await waiting()
    const id = comment?.id ?? ''
    expect(await decide(id, { act: 'hide' })).toEqual({ ok: false, reason: 'changed' })
    expect(await decide(id, { act: 'refuse', reason: 'advertising' })).toEqual({ ok: true })
    expect(await own(token)).toMatchObject({ state: 'refused', reason: 'advertising' })
    expect(await read()).toEqual([])
    expect(await decide(id, show)).toEqual({ ok: true })
    expect(await decide(id, show)).toEqual({ ok: false, reason: 'changed' })
    expect(await read()).toEqual([['Buy my book.', 'Ada Signer']])
    expect(await decide(id, { act: 'hide' })).toEqual({ ok: true })
    expect(await read()).toEqual([])
    const acts = await database.owner.auditEntry.findMany({
      where: { object: `comment:${id}` },
      orderBy: { id: 'asc' },
    })
    expect(acts.map(({ action }) => action)).toEqual(['comment.refuse', 'comment.show', 'comment.hide'])
  })

  test('decides about what they read, not about what its owner wrote meanwhile', async () => {
    const { comments, waiting, decide, turn, web, read } = await createWall(database)
    const token = await comments('changes@example.org', { comment: 'Harmless.' })
    const [seen] = await waiting()
    const id = seen?.id ?? ''
    await correctSignature(web(at), { token, correction: { comment: 'Worse.' } })
    expect(await decide(id, show)).toEqual({ ok: false, reason: 'changed' })
    await turn()
    expect(await decide(id, show)).toEqual({ ok: false, reason: 'changed' })
    expect(await read()).toEqual([])
    expect(await waiting()).toMatchObject([{ text: 'Worse.', version: 2 }])
    expect(await decide(id, show, 2)).toEqual({ ok: true })
    expect(await read()).toEqual([['Worse.', 'Ada Signer']])
  })

  test('of another team, a translator and who was taken off the team see and decide nothing', async () => {
    const { comments, waiting, decide, moderator } = await createWall(database)
    await comments('foreign@example.org', { comment: 'Ours.' })
    const [comment] = await waiting()
    const other = await createOrganiser(database.owner, { teamId: (await createTeam(database.owner)).id })
    for (const stranger of [other]) {
      expect(await waiting('waiting', stranger)).toEqual([])
      expect(await decide(comment?.id ?? '', show, 1, stranger)).toMatchObject({ ok: false })
      expect(await countWaitingComments({ db: database.web }, stranger)).toBe(0)
    }
    await database.owner.membership.updateMany({ where: { organiserId: moderator.id }, data: { role: 'translator' } })
    expect(await waiting()).toEqual([])
    expect(await decide(comment?.id ?? '', show)).toMatchObject({ ok: false })
  })

  test('of a hundred at once one decides', async () => {
    const { comments, waiting, decide } = await createWall(database)
    await comments('crowd@example.org', { comment: 'All at once.' })
    const [comment] = await waiting()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => decide(comment?.id ?? '', show)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the wall', () => {
  test('has pages, the newest first, each comment once', async () => {
    const { comments, showAll, wall } = await createWall(database)
    for (let one = 1; one <= 5; one++) {
      await comments(`page-${one}@example.org`, { comment: `Comment ${one}` })
      await showAll()
    }
    const texts: string[][] = []
    for (let below: number | undefined, more = true; more; ) {
      const page = await wall(below, 2)
      texts.push(page.comments.map(({ text }) => text))
      below = page.next
      more = below !== undefined
    }
    expect(texts).toEqual([['Comment 5', 'Comment 4'], ['Comment 3', 'Comment 2'], ['Comment 1']])
  })
})

describe('what is taken back', () => {
  const started = async (named: 'full' | 'initials' | 'unnamed' = 'full', form: { name?: string } = {}) => {
    const wall = await createWall(database)
    const token = await wall.comments('back@example.org', { comment: 'I was there.', ...form }, named)
    await wall.showAll()
    expect(await wall.read()).toHaveLength(1)
    return { ...wall, token }
  }
  const copies = (petitionId: string) => database.owner.comment.count({ where: { petitionId } })

  test('is gone at once: the wish', async () => {
    const { wish, token, read, petition } = await started()
    await wish(token, null)
    expect([await read(), await copies(petition.id)]).toEqual([[], 0])
  })

  test('is gone at once: the signature, withdrawn or erased', async () => {
    for (const take of [withdrawSignature, eraseSignature]) {
      const { token, read, petition, web } = await started()
      await take(web(at), { token })
      expect([await read(), await copies(petition.id)]).toEqual([[], 0])
    }
  })

  test('is gone at once with any correction; comes back as it was decided, or waits when it is another text', async () => {
    const { token, web, read, turn, waiting } = await started()
    await correctSignature(web(at), { token, correction: { name: 'Ada Right' } })
    expect(await read()).toEqual([])
    await turn()
    expect(await read()).toEqual([['I was there.', 'Ada Right']])
    await correctSignature(web(at), { token, correction: { comment: 'I was not there.' } })
    expect(await read()).toEqual([])
    await turn()
    expect(await read()).toEqual([])
    expect(await waiting()).toMatchObject([{ text: 'I was not there.', name: 'Ada Right' }])
    await correctSignature(web(at), { token, correction: { comment: '' } })
    await turn()
    expect(await waiting()).toEqual([])
  })

  test('waits again when another name stands beside it that no list of names would take unseen', async () => {
    const { token, web, read, turn, waiting, showAll, wish } = await started()
    await correctSignature(web(at), { token, correction: { name: 'Vladimir Putin' } })
    await turn()
    expect(await read()).toEqual([])
    expect(await waiting()).toMatchObject([{ text: 'I was there.', name: 'Vladimir Putin' }])
    await showAll()
    expect(await read()).toEqual([['I was there.', 'Vladimir Putin']])
    // What a moderator has read stays.
    await correctSignature(web(at), { token, correction: { comment: 'I was there.' } })
    await turn()
    expect(await read()).toEqual([['I was there.', 'Vladimir Putin']])
    await wish(token, 'initials')
    await turn()
    expect(await read()).toEqual([['I was there.', 'V. P.']])
  })

  test('waits again when a name comes beside it that was not read, and that no list of names would take unseen', async () => {
    const { token, read, turn, waiting, wish } = await started('unnamed', { name: 'Vladimir Putin' })
    await wish(token, 'full')
    await turn()
    expect(await read()).toEqual([])
    expect(await waiting()).toMatchObject([{ name: 'Vladimir Putin' }])
  })

  test('is gone with the wall', async () => {
    const { petition, read, turn } = await started()
    await database.owner.petition.update({ where: { id: petition.id }, data: { commentWall: false } })
    expect(await read()).toEqual([])
    await turn()
    expect(await copies(petition.id)).toBe(0)
  })
})
