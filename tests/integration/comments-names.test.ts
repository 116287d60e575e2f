import { describe, expect, test } from 'vitest'
import { changeDisplay } from '@/features/signatures/change-display'
import { correctSignature } from '@/features/signatures/correct-signature'
import { replayErasures } from '@/features/signatures/replay-erasures'
import type { CommentName, NameDisplay, ReaderShare } from '@/generated/prisma/enums'
import { shownWords } from '@/tests/factories/signatures'
import { at, createWall } from './comments-fixture'
import { createTestDatabase } from './harness'

/* The name beside a comment is never more than its owner and the petition let everybody see, also after a change. */

const database = await createTestDatabase()

async function shown(display: NameDisplay = 'full', named: CommentName = 'full', publicGets: ReaderShare = 'full') {
  const wall = await createWall(database)
  const token = await wall.comments('named@example.org', { comment: 'I was there.', display }, named)
  await wall.showAll()
  const lower = () =>
    database.owner.petition.update({ where: { id: wall.petition.id }, data: { publicGets }, select: { id: true } })
  /** The name that is kept, whoever reads it. */
  const kept = async () =>
    (await database.owner.comment.findMany({ where: { petitionId: wall.petition.id } })).map(({ name }) => name)
  return { ...wall, token, lower, kept }
}

describe('the name beside a comment', () => {
  test('is not offered beyond what everybody may see', async () => {
    const { wish, token, own } = await shown('initials', 'initials')
    expect((await own(token))?.offered).toEqual(['unnamed', 'initials'])
    expect(await wish(token, 'full')).toEqual({ ok: false, reason: 'not-offered' })
  })

  test('is said to be as much as can be seen of it, where its owner shows less since', async () => {
    const { token, own, web } = await shown()
    await changeDisplay(web(at), { token, display: 'initials', words: shownWords })
    expect(await own(token)).toMatchObject({ named: 'initials', offered: ['unnamed', 'initials'] })
  })

  test.each([
    ['initials', 'A. S.'],
    ['none', null],
    ['addressee', null],
  ] as const)('becomes less at once when its owner shows %s', async (display, expected) => {
    const { token, web, read, turn, kept } = await shown()
    expect(await read()).toEqual([['I was there.', 'Ada Signer']])
    await changeDisplay(web(at), { token, display, words: shownWords })
    expect(await read()).toEqual([['I was there.', null]])
    await turn()
    expect(await read()).toEqual([['I was there.', expected]])
    expect(await kept()).toEqual([expected])
  })

  test.each([
    ['initials', 'A. S.', 'GB'],
    ['country', null, 'GB'],
    ['number', null, null],
  ] as const)('becomes less at once when the petition gives the public %s', async (gets, expected, country) => {
    const { lower, wall, turn, kept } = await shown('full', 'full', gets)
    await lower()
    expect((await wall()).comments).toMatchObject([{ name: null, country }])
    await turn()
    expect((await wall()).comments).toMatchObject([{ name: expected, country }])
    expect(await kept()).toEqual([expected])
  })

  test('becomes less at once when its owner asks for less, and more once it was copied', async () => {
    const { wish, token, read, turn } = await shown()
    await wish(token, 'unnamed')
    expect(await read()).toEqual([['I was there.', null]])
    await turn()
    await wish(token, 'initials')
    expect(await read()).toEqual([['I was there.', null]])
    await turn()
    expect(await read()).toEqual([['I was there.', 'A. S.']])
  })
})

describe('a restored backup', () => {
  /** Puts back what was there before, as a backup would. */
  async function backup(petitionId: string) {
    const [wishes, comments] = await Promise.all([
      database.owner.commentWish.findMany({ where: { petitionId } }),
      database.owner.comment.findMany({ where: { petitionId } }),
    ])
    return async () => {
      await database.owner.commentWish.deleteMany({ where: { petitionId } })
      await database.owner.commentWish.createMany({ data: wishes })
      await database.owner.comment.createMany({ data: comments })
      await replayErasures({ db: database.owner }, [])
    }
  }

  test('shows nothing whose owner has taken the wish back, or asked for less of the name', async () => {
    for (const named of [null, 'unnamed'] as const) {
      const { wish, token, read, petition } = await shown()
      const putBack = await backup(petition.id)
      await wish(token, named)
      await putBack()
      expect(await read()).toEqual([])
    }
  })

  test('shows nothing that a moderator has hidden since', async () => {
    const { decide, waiting, read, petition } = await shown()
    const putBack = await backup(petition.id)
    const [comment] = await waiting('shown')
    await decide(comment?.id ?? '', { act: 'hide' })
    await putBack()
    expect(await read()).toEqual([])
    expect(await waiting()).toHaveLength(1)
  })

  test('shows no text that its owner has corrected since', async () => {
    const { token, web, read, petition, turn } = await shown()
    const putBack = await backup(petition.id)
    await correctSignature(web(at), { token, correction: { comment: 'Other.' } })
    await turn()
    await database.owner.signature.updateMany({ where: { petitionId: petition.id }, data: { corrections: 0 } })
    await putBack()
    expect(await read()).toEqual([])
  })

  test('shows what a moderator shows', async () => {
    const { read, petition } = await shown()
    await (await backup(petition.id))()
    expect(await read()).toHaveLength(1)
  })
})
