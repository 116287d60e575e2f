import { copyComments } from '@/features/comments/copy-comments'
import { listDeskComments } from '@/features/comments/list-desk-comments'
import { listWall } from '@/features/comments/list-wall'
import { loadComment } from '@/features/comments/load-comment'
import { moderateComment } from '@/features/comments/moderate-comment'
import { readOwnComment } from '@/features/comments/read-own-comment'
import type { Moderation } from '@/features/comments/rules'
import { saveWish } from '@/features/comments/save-wish'
import { mergeCorrections } from '@/features/signatures/merge-corrections'
import { readShares } from '@/features/signatures/read-shares'
import type { SignInput } from '@/features/signatures/schema'
import type { CommentName, CommentState } from '@/generated/prisma/enums'
import type { PetitionParts } from '@/tests/factories/petitions'
import { createOrganiser } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

export const at = new Date('2026-03-01T09:00:00Z')

/** A petition with a wall and a moderator of its own, and what signers, the worker and the moderator do with comments. */
export async function createWall(database: TestDatabase, parts: Partial<PetitionParts> = {}) {
  const fixture = await createFixture(database, { commentWall: true, ...parts })
  const { petition, web, signAndConfirm } = fixture
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const moderator = await createOrganiser(database.owner, { teamId: campaign.teamId, role: 'moderator' })
  const worker = { db: database.worker, keys: database.keys.worker, now: at }

  const wish = (token: string, named: CommentName | null, now = at) =>
    saveWish(web(now), { token, named, words: { locale: 'en', text: `May be shown: ${named}.` } })
  /** A turn of the worker. */
  async function turn(): Promise<void> {
    await mergeCorrections(worker)
    await copyComments(worker)
  }
  async function comments(
    email: string,
    form: Partial<SignInput>,
    named: CommentName | null = 'full',
  ): Promise<string> {
    const token = await signAndConfirm(email, { name: 'Ada Signer', display: 'full', ...form }, at)
    if (named) await wish(token, named)
    await turn()
    return token
  }
  const waiting = async (state: CommentState = 'waiting', organiser: { id: string } = moderator) =>
    (await listDeskComments({ db: database.web }, organiser, { state, after: undefined }, 'en')).comments
  async function decide(id: string, decided: Moderation, version = 1, organiser: { id: string } = moderator) {
    const comment = await loadComment({ db: database.web }, organiser, 'hideNames', id)
    if (!comment) return { ok: false, reason: 'not permitted' } as const
    return moderateComment({ db: database.web, now: at }, { comment, version, ...decided })
  }
  /** A moderator shows all that wait. */
  async function showAll(): Promise<void> {
    for (const { id, version } of await waiting()) await decide(id, { act: 'show' }, version)
  }
  const wall = async (below?: number, most = 50) => {
    const gets = await readShares({ db: database.web }, petition.id)
    return listWall(
      { db: database.web },
      { petitionId: petition.id, gets, most, ...(below !== undefined && { below }) },
    )
  }
  /** Text and name of what everybody reads. */
  const read = async () => (await wall()).comments.map(({ text, name }) => [text, name])
  const own = (token: string) => readOwnComment({ db: database.web }, token)
  return {
    ...fixture,
    ...{ moderator, worker, wish, turn, comments, waiting, decide, showAll, wall, read, own },
  }
}
