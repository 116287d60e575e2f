import { describe, expect, test } from 'vitest'
import { purgeComments } from '@/features/comments/purge-comments'
import { day } from '@/features/days'
import { changeDisplay } from '@/features/signatures/change-display'
import { correctSignature } from '@/features/signatures/correct-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { shownWords } from '@/tests/factories/signatures'
import { at, createWall } from './comments-fixture'
import { createTestDatabase } from './harness'

/* What is sealed of a signer is deleted after the hand-in. A comment that is public stays, as its owner allowed, until they take it back. */

const database = await createTestDatabase()

/** A comment on the wall, and what the clock does thirty days after the hand-in. */
async function shown() {
  const wall = await createWall(database)
  const token = await wall.comments('stays@example.org', { comment: 'I was there.', display: 'full' }, 'full')
  await wall.showAll()
  const { id } = wall.petition
  const purge = async () => {
    const handedIn = { state: 'handed_in', closedAt: at, handedInAt: at } as const
    await database.owner.petition.update({ where: { id }, data: handedIn, select: { id: true } })
    const later = { db: database.worker, now: new Date(at.getTime() + 31 * day) }
    await purgeSignatures(later)
    await purgeComments(later)
    expect(await database.owner.signerContact.count({ where: { petitionId: id } })).toBe(0)
  }
  const kept = () => database.owner.comment.findMany({ where: { petitionId: id }, select: { text: true, name: true } })
  return { ...wall, token, purge, kept }
}

describe('when what is sealed is deleted', () => {
  test('what is shown stays, and can be taken back', async () => {
    const { token, purge, read, own, wish, kept } = await shown()
    await purge()
    expect(await read()).toEqual([['I was there.', 'Ada Signer']])
    expect(await own(token)).toMatchObject({ named: 'full', over: true })
    expect(await wish(token, null)).toEqual({ ok: true })
    expect([await read(), await kept(), await own(token)]).toEqual([[], [], undefined])
    expect(await wish(token, 'unnamed'), 'nothing is left to show').toEqual({ ok: false, reason: 'unknown' })
  })

  test('what waits for a moderator, or is hidden by one, is deleted with it', async () => {
    const { purge, waiting, decide, kept, comments } = await shown()
    const [comment] = await waiting('shown')
    await decide(comment?.id ?? '', { act: 'hide' })
    await comments('waits@example.org', { comment: 'Not read yet.' })
    await purge()
    expect(await kept()).toEqual([])
  })

  test('what was agreed to before this was said is deleted with it', async () => {
    const { purge, kept, petition } = await shown()
    await database.owner.commentWish.updateMany({ where: { petitionId: petition.id }, data: { stays: false } })
    await purge()
    expect(await kept()).toEqual([])
  })

  test('what its owner had just corrected is deleted, as nobody can open the correction any more', async () => {
    const { purge, kept, token, web, turn } = await shown()
    await correctSignature(web(at), { token, correction: { name: 'Ada Right' } })
    await purge()
    await turn()
    expect(await kept()).toEqual([])
  })

  test('it goes at once with the signature, withdrawn or erased', async () => {
    for (const take of [withdrawSignature, eraseSignature]) {
      const { token, purge, read, kept, web } = await shown()
      await purge()
      await take(web(at), { token })
      expect([await read(), await kept()]).toEqual([[], []])
    }
  })

  test('of the name only less can be shown from then on, and no more is kept', async () => {
    const { token, purge, read, kept, web, wish, own, turn } = await shown()
    await purge()
    await changeDisplay(web(at), { token, display: 'initials', words: shownWords })
    expect(await read()).toEqual([['I was there.', null]])
    await turn()
    expect(await read()).toEqual([['I was there.', 'A. S.']])
    expect(await kept()).toEqual([{ text: 'I was there.', name: 'A. S.' }])
    await changeDisplay(web(at), { token, display: 'full', words: shownWords })
    await turn()
    expect(await read(), 'nobody can open the name again').toEqual([['I was there.', 'A. S.']])
    await wish(token, 'unnamed')
    expect((await own(token))?.offered).toEqual(['unnamed'])
    expect(await wish(token, 'full')).toEqual({ ok: false, reason: 'not-offered' })
    await turn()
    expect(await kept()).toEqual([{ text: 'I was there.', name: null }])
  })

  test('switching the wall off deletes what stayed', async () => {
    const { purge, read, kept, turn, petition } = await shown()
    await purge()
    const data = { commentWall: false }
    await database.owner.petition.update({ where: { id: petition.id }, data, select: { id: true } })
    expect(await read()).toEqual([])
    await turn()
    expect(await kept()).toEqual([])
  })
})
