import type { SignerReader } from '@/features/signatures/show-signer'

/** Who is given a copy of the dossier, each by its own row of the petition's table. */
export const dossierReaders = ['addressee', 'press', 'archive'] as const satisfies SignerReader[]
export type DossierReader = (typeof dossierReaders)[number]
