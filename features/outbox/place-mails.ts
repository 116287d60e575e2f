import { Prisma } from '@/generated/prisma/client'
import type { Subject } from './schema'

/** The page of the desk that shows what goes wrong with a mail. */
export interface TroublePlace {
  kind: 'petition' | 'model-letter' | 'update' | 'campaign' | 'event'
  id: string
}

interface Place {
  kind: TroublePlace['kind']
  /** The table's row as `subject`, joined with that of the page as `page` and with its campaign as `campaigns`. */
  rows: Prisma.Sql
}

/** Where the desk shows what goes wrong with the mails about a table's rows; null where it does not. */
const places: Record<Subject, Place | readonly Place[] | null> = {
  signatures: {
    kind: 'petition',
    rows: Prisma.sql`signatures AS subject JOIN petitions AS page ON page.id = subject.petition_id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  letters: {
    kind: 'model-letter',
    rows: Prisma.sql`letters AS subject JOIN model_letters AS page ON page.id = subject.model_letter_id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  updates: {
    kind: 'update',
    rows: Prisma.sql`updates AS subject JOIN updates AS page ON page.id = subject.id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  endorsements: [
    {
      kind: 'petition',
      rows: Prisma.sql`endorsements AS subject JOIN petitions AS page ON page.id = subject.petition_id
        JOIN campaigns ON campaigns.id = page.campaign_id`,
    },
    {
      kind: 'campaign',
      rows: Prisma.sql`endorsements AS subject JOIN campaigns AS page ON page.id = subject.campaign_id
        JOIN campaigns ON campaigns.id = page.id`,
    },
  ],
  first_signatories: {
    kind: 'petition',
    rows: Prisma.sql`first_signatories AS subject JOIN petitions AS page ON page.id = subject.petition_id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  version_asks: {
    kind: 'petition',
    rows: Prisma.sql`version_asks AS subject JOIN petitions AS page ON page.id = subject.petition_id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  events: {
    kind: 'event',
    rows: Prisma.sql`events AS subject JOIN events AS page ON page.id = subject.id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  sign_ups: {
    kind: 'event',
    rows: Prisma.sql`sign_ups AS subject JOIN events AS page ON page.id = subject.event_id
      JOIN campaigns ON campaigns.id = page.campaign_id`,
  },
  contributions: null,
  public_proposals: null,
  letter_copies: null,
  signatories: null,
  exports: null,
  signature_imports: null,
  paper_batches: null,
}

/**
 * A query for those mails of a team whose trouble the desk shows and for which `condition` holds of `mail`. It gives
 * `id`, `run_at`, and as `place` and `place_id` the page; the database decides whose they are, so that what others have
 * in their outbox is not carried here.
 */
export function placeMailsSql(teamId: string, condition: Prisma.Sql): Prisma.Sql {
  const pieces = Object.entries(places).flatMap(([table, place]) =>
    [place ?? []].flat().map(
      ({ kind, rows }: Place) => Prisma.sql`SELECT mail.id, mail.run_at, ${kind} AS place, page.id AS place_id
        FROM outbox_mails AS mail JOIN (${rows}) ON subject.id = mail.about_id
        WHERE mail.about = ${table} AND campaigns.team_id = ${teamId}::uuid AND (${condition})`,
    ),
  )
  return Prisma.join(pieces, ' UNION ALL ')
}
