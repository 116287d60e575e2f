import type { ShownQuestion } from '@/features/questions/rules'
import { questionRows, sayAnswer, showQuestions } from '@/features/questions/show-questions'
import { boundMarks } from '@/features/safety/bound-text'
import { csvHead, csvLines } from './csv-lines'
import { type ListedSigner, listSigners } from './list-signers'
import type { Making } from './make-export'
import type { ExportChoice } from './schema'
import type { SignatureColumn } from './signature-columns'

const cells: Record<Exclude<SignatureColumn, 'answers'>, (one: ListedSigner) => string> = {
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
 * The signatures of a petition as CSV; each question has a column named like it, after the others. Beside the columns that were chosen two stand in every file: the state, and what the
 * signer lets be shown of them, so that no list is without it. Those who have not confirmed are in the list of all alone,
 * and without what was typed: nobody has said yet that it is theirs.
 */
export async function* makeSignatureList(making: Making<'signatures'>): AsyncGenerator<Uint8Array> {
  const { choice, mark } = making
  const questions = choice.columns.includes('answers') ? await listQuestions(making) : []
  const plain = choice.columns.filter((column) => column !== 'answers')
  yield csvHead([...plain, ...questions.map(({ label }) => label), 'state', 'may_be_shown'])
  const wanted = choice.who === 'all' ? (['confirmed', 'pending'] as const) : (['confirmed'] as const)
  for await (const signers of listSigners(making, { states: wanted, news: choice.who === 'news' })) {
    const chosen = signers.filter((one) => isWanted(one, choice))
    const rows = chosen.map((one) => [
      ...plain.map((column) => cells[column](one)),
      ...questions.map((question) => sayAnswer(question, one.signer?.answers, 'yes')),
      one.state,
      one.display,
    ])
    yield csvLines(rows, mark)
  }
}

/** The questions in the words of the original language; those that were withdrawn are among them, as their answers are kept. */
async function listQuestions({ db, petitionId }: Making<'signatures'>): Promise<ShownQuestion[]> {
  const petition = await db.petition.findUniqueOrThrow({
    where: { id: petitionId ?? '' },
    select: { originalLocale: true, questions: questionRows },
  })
  return showQuestions(petition.questions, petition.originalLocale, petition.originalLocale)
}

function isWanted({ signer }: ListedSigner, { who, wanted }: ExportChoice<'signatures'>): boolean {
  if (who !== 'organisation' && who !== 'role') return true
  return signer !== undefined && folded(signer[who]) === folded(wanted)
}

/** The same words, however they were typed: case, blanks and forms of letters do not count. */
function folded(text: string): string {
  return boundMarks(text).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
