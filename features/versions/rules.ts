import type { PetitionState } from '@/generated/prisma/enums'

/** A wording of a version in one language, as it was published. */
export interface Wording {
  version: number
  locale: string
  /** The how-manieth of its version and language. */
  number: number
  publishedOn: Date
  /** SHA-256 of its file in hexadecimal digits. */
  hash: string
}

/** That one wording followed another: by a small change within a version, or with a new version. */
export interface TextStep {
  kind: 'small' | 'material'
  from: Wording
  to: Wording
}

/**
 * How the texts of a petition came one after the other, the oldest first: each wording with the one before it in its
 * language, of the same version or the one before that. `wordings` are in their order.
 */
export function findSteps(wordings: readonly Wording[]): TextStep[] {
  const last = new Map<string, Wording>()
  return wordings.flatMap((to) => {
    const from = last.get(to.locale)
    last.set(to.locale, to)
    if (!from || from.version < to.version - 1) return []
    return [{ kind: from.version === to.version ? ('small' as const) : ('material' as const), from, to }]
  })
}

/** The text that was read where it is signed. */
export interface ReadVersion {
  version: number
  locale: string
  /** SHA-256 of its file in hexadecimal digits. */
  hash: string
}

/** True while signers of an older text may sign this one instead. */
export function takesAnswers(petition: { state: PetitionState; closesAt: Date | null }, now: Date): boolean {
  return petition.state === 'open' && (petition.closesAt === null || petition.closesAt > now)
}

/** What became of the mails of a question. */
export interface AskProgress {
  queued: number
  sent: number
  failed: number
  unknown: number
  skipped: number
}

/** Mails that are made and not over. */
export function waitingOf({ queued, sent, failed, unknown, skipped }: AskProgress): number {
  return queued - sent - failed - unknown - skipped
}

/** By what a mail is known to be the one of its recipient (`version_ask_recipients.signer_index`, in hex). */
export const askKey = (signerIndex: string) => `version/${signerIndex}`

/** The page of a signer on which the text that they signed stands beside the one of now. */
export const ownTextPath = (locale: string, token: string) => `/${locale}/signatures/${token}/text`
