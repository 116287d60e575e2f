import { boundMarks } from '@/features/safety/bound-text'
import { type ListedSigner, listSigners } from './list-signers'
import type { Making } from './make-export'
import type { ExportChoice, SignatureColumn } from './schema'
import { csvHead, csvLines } from './write-csv'

const cells: Record<SignatureColumn, (one: ListedSigner) => string> = {
  name: ({ signer }) => signer?.name ?? '',
  email: ({ signer }) => signer?.email ?? '',
  city: ({ signer }) => signer?.city ?? '',
  role: ({ signer }) => signer?.role ?? '',
  organisation: ({ signer }) => signer?.organisation ?? '',
  comment: ({ signer }) => signer?.comment ?? '',
  country: ({ country }) => country,
  language: ({ locale }) => locale,
  confirmed: ({ confirmedOn }) => confirmedOn ?? '',
  news: ({ news }) => (news ? 'yes' : 'no'),
}

/**
 * The signatures of a petition as CSV. Beside the columns that were chosen two stand in every file: the state, and what the
 * signer lets be shown of them, so that no list is without it. Those who have not confirmed are in the list of all alone,
 * and without what was typed: nobody has said yet that it is theirs.
 */
export async function* makeSignatureList(making: Making<'signatures'>): AsyncGenerator<Uint8Array> {
  const { choice, mark } = making
  yield csvHead([...choice.columns, 'state', 'may_be_shown'])
  const wanted = choice.who === 'all' ? (['confirmed', 'pending'] as const) : (['confirmed'] as const)
  for await (const signers of listSigners(making, { states: wanted, news: choice.who === 'news' })) {
    const chosen = signers.filter((one) => isWanted(one, choice))
    const rows = chosen.map((one) => [...choice.columns.map((column) => cells[column](one)), one.state, one.display])
    yield csvLines(rows, mark)
  }
}

function isWanted({ signer }: ListedSigner, { who, wanted }: ExportChoice<'signatures'>): boolean {
  if (who !== 'organisation' && who !== 'role') return true
  return signer !== undefined && folded(signer[who]) === folded(wanted)
}

/** The same words, however they were typed: case, blanks and forms of letters do not count. */
function folded(text: string): string {
  return boundMarks(text).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
