import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listContributions, readHighestContribution } from '@/features/discussions/list-contributions'
import { readDiscussion, showDiscussion } from '@/features/discussions/read-discussion'
import { readOwnContribution } from '@/features/discussions/read-own-contribution'
import { contributionsPage } from '@/features/discussions/rules'
import { readPublicStatement } from '@/features/statements/read-public-statement'
import { webContext } from '@/server/context'
import { offerDocuments } from '@/server/documents/scope'

/** The discussion of a statement that is being shown; undefined where it has none. */
export async function discussionOf({ id, originalLocale }: { id: string; originalLocale: string }, locale: string) {
  const context = webContext()
  return showDiscussion(await readDiscussion(context, id), { locale, originalLocale, now: context.now })
}

/** The same for a page that is about nothing else: a 404 where it has none. */
export async function discussionUnder(statement: { id: string; originalLocale: string }, locale: string) {
  return (await discussionOf(statement, locale)) ?? notFound()
}

/** A page of the comments on a statement. Every place there is begins one; any other value shows the first. */
export async function contributionsBelow(statementId: string, below: number | undefined) {
  const context = webContext()
  offerDocuments('below', await readHighestContribution(context, statementId))
  return listContributions(context, { statementId, below, most: contributionsPage })
}

/** The newest comments on a statement. */
export const newestContributions = (statementId: string, most: number) =>
  listContributions(webContext(), { statementId, most })

/** The page of whoever wrote a comment, with the statement, where that can still be read; a 404 when there is none. */
export const ownContribution = cache(async (token: string, locale: string) => {
  const context = webContext()
  const own = (await readOwnContribution(context, token)) ?? notFound()
  return { own, statement: await readPublicStatement(context, own.statement.slug, { locale }) }
})
