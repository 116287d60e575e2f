import type { ReturnMailbox } from '@/features/bounces/parse-mailbox'
import { forgetDayCounts, hideUncheckedCases } from '@/features/cases/hide-unchecked'
import { stopUnchecked } from '@/features/cases/stop-unchecked'
import { expireImports } from '@/features/collected/expire-imports'
import { purgeCollected } from '@/features/collected/purge-collected'
import { recountCollected } from '@/features/collected/recount-collected'
import { purgeComments } from '@/features/comments/purge-comments'
import { drawContentPictures } from '@/features/content/draw-content-pictures'
import { purgeContent } from '@/features/content/purge-content'
import type { WorkerContext } from '@/features/context'
import { publishCounts } from '@/features/counts/publish-counts'
import { forgetClosed } from '@/features/discussions/forget-closed'
import { purgeContributions } from '@/features/discussions/purge-contributions'
import { purgeEndorsements } from '@/features/endorsements/purge-endorsements'
import { forgetBegun } from '@/features/events/forget-begun'
import { expireExports } from '@/features/exports/expire-exports'
import { purgeFiles } from '@/features/files/purge-files'
import { purgeFirstSignatories } from '@/features/first-signatories/purge-first-signatories'
import { freezeDue } from '@/features/letter-sets/freeze-due'
import { purgeLetters } from '@/features/letters/purge-letters'
import { restoreLetters } from '@/features/letters/restore-letters'
import { purgeExpired } from '@/features/organisers/purge-expired'
import { purgeMails } from '@/features/outbox/purge-mails'
import { purgePaper } from '@/features/paper/purge-paper'
import { purgeProposals } from '@/features/public-proposals/purge-proposals'
import { makeDays } from '@/features/receipts/make-days'
import { recheckLists } from '@/features/receipts/recheck-lists'
import { recountReceipts } from '@/features/receipts/recount-receipts'
import { carryOutRemovals, endUnapproved } from '@/features/removals/carry-out-removals'
import { purgeReports } from '@/features/reports/purge-reports'
import { purgeSignUps } from '@/features/sign-ups/purge-sign-ups'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { recountSignatures } from '@/features/signatures/recount-signatures'
import { recountStates } from '@/features/signatures/recount-states'
import { remindSigners } from '@/features/signatures/remind-signers'
import { requeueNames } from '@/features/signatures/requeue-names'
import { mailWaiting, restoreMails } from '@/features/signatures/restore-mails'
import { purgeStalls } from '@/features/stalls/purge-stalls'
import { publishScheduled } from '@/features/statements/publish-scheduled'
import { purgeThrownStatements } from '@/features/statements/throw-away-statement'
import { restoreUpdates } from '@/features/updates/restore-updates'
import { restoreAsks } from '@/features/versions/restore-asks'
import { log } from '@/server/log'
import { readMailboxes } from './read-mailboxes'
import { readReturns } from './read-returns'

/** Something that is done by the clock. */
export interface Job {
  /** Minute, hour, day, month, weekday; UTC. */
  cron: string
  /** Also when a worker starts: what was missed while none ran. */
  atStart?: true
  run: (context: WorkerContext, settings: JobSettings) => Promise<void>
}

/** What the operator decides about jobs. */
export interface JobSettings {
  /** Mail servers in the operator's own network from which replies may be read. */
  imapHosts: string[]
  /** Where mails come back to; undefined where there is no mailbox for them. */
  returns?: ReturnMailbox | undefined
}

/**
 * What is done by the clock, by its name in the queue; one worker of all does each. Every one may run twice without harm.
 */
export const jobs: Record<string, Job> = {
  forget: {
    cron: '7 * * * *',
    run: async (context) => {
      const signatures = await purgeSignatures(context)
      const collected = await purgeCollected(context)
      const imports = await expireImports(context)
      const comments = await purgeComments(context)
      const endorsements = await purgeEndorsements(context)
      const firstSignatories = await purgeFirstSignatories(context)
      const letters = await purgeLetters(context)
      const mails = await purgeMails(context)
      const reports = await purgeReports(context)
      const files = await purgeFiles(context)
      const paper = await purgePaper(context)
      const exports = await expireExports(context)
      const stalls = await purgeStalls(context)
      const statements = await purgeThrownStatements(context)
      const signUps = await purgeSignUps(context)
      const contributions = await purgeContributions(context)
      const proposals = await purgeProposals(context)
      await purgeContent(context)
      await purgeExpired(context)
      const hidden = await hideUncheckedCases(context)
      if (hidden > 0) log.warn({ hidden }, 'Pages of people wait for a new answer')
      const stopped = await stopUnchecked(context)
      if (stopped > 0) log.warn({ stopped }, 'Letters about people wait for a new answer')
      log.info(
        {
          ...signatures,
          collected,
          imports,
          comments,
          endorsements,
          firstSignatories,
          letters,
          mails,
          reports,
          files,
          paper,
          exports,
          stalls,
          signUps,
          contributions,
          proposals,
          statements,
        },
        'Forgot what is no longer needed',
      )
    },
  },
  'count-days': {
    cron: '1 0 * * *',
    run: async (context) => {
      await forgetDayCounts(context)
    },
  },
  'publish-statements': {
    cron: '* * * * *',
    run: async (context) => {
      const published = await publishScheduled(context)
      if (published > 0) log.info({ published }, 'Published statements whose time had come')
    },
  },
  freeze: {
    cron: '*/5 * * * *',
    run: async (context) => {
      const { frozen, waiting } = await freezeDue(context)
      if (frozen + waiting > 0) log.info({ frozen, waiting }, 'Letters whose closing date has passed')
    },
  },
  'forget-closed-discussions': {
    cron: '2 0 * * *',
    atStart: true,
    run: async (context) => {
      await forgetClosed(context)
    },
  },
  'forget-begun-events': {
    cron: '*/5 * * * *',
    run: async (context) => {
      await forgetBegun(context)
    },
  },
  'draw-pictures': {
    cron: '* * * * *',
    run: async (context) => {
      const drawn = await drawContentPictures(context)
      if (drawn > 0) log.info({ drawn }, 'Drew pictures that came with texts')
    },
  },
  restore: {
    cron: '*/10 * * * *',
    run: async (context) => {
      await mailWaiting(context)
      const restored =
        (await restoreMails(context)) +
        (await restoreLetters(context)) +
        (await restoreUpdates(context)) +
        (await restoreAsks(context))
      if (restored > 0) log.error({ restored }, 'Mails were lost from the outbox and have been made anew')
    },
  },
  remind: {
    cron: '17 * * * *',
    run: async (context) => {
      const reminded = await remindSigners(context)
      if (reminded > 0) log.info({ reminded }, 'Reminders of forms that nobody has confirmed')
    },
  },
  'read-mailboxes': {
    cron: '* * * * *',
    run: (context, { imapHosts }) => readMailboxes(context, { allowed: imapHosts }),
  },
  'read-returns': {
    cron: '* * * * *',
    run: (context, { returns }) => readReturns(context, returns),
  },
  // The first turn of a day in UTC makes its files; the others make what could not be made, or was opened since.
  'list-receipts': {
    cron: '10 * * * *',
    atStart: true,
    run: async (context) => {
      const { files, codes, failed } = await makeDays(context)
      if (files > 0) log.info({ files, codes }, 'Published lists of receipts')
      for (const fault of failed) log.error(fault, 'A list of receipts could not be made')
    },
  },
  'erase-people': {
    cron: '* * * * *',
    run: async (context) => {
      await endUnapproved(context)
      const removals = await carryOutRemovals(context)
      if (removals > 0) log.info({ removals }, 'Erased people by the word of two organisers')
    },
  },
  recount: {
    cron: '30 2 * * *',
    run: async (context) => {
      for (const drift of await recountSignatures(context)) log.error(drift, 'A count was wrong and has been repaired')
      for (const drift of await recountStates(context))
        log.error(drift, 'Counts by state were wrong and have been repaired')
      for (const drift of await recountReceipts(context))
        log.error(drift, 'Counts of receipts were wrong and have been repaired')
      for (const drift of await recountCollected(context))
        log.error(drift, 'Counts of what was collected elsewhere were wrong and have been repaired')
      for (const fault of await recheckLists(context)) log.error(fault, 'A published list is not as it was published')
      const missed = await requeueNames(context)
      if (missed > 0) log.error({ missed }, 'Names that nothing looked at wait to be published or removed')
      await publishCounts(context)
    },
  },
}
