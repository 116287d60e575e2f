import type { Makers } from '@/features/exports/make-export'
import { makeHelpList } from '@/features/exports/make-help-list'
import { makeNewsList } from '@/features/exports/make-news-list'
import { makeOrganisationList } from '@/features/exports/make-organisation-list'
import { makeOutcomeList } from '@/features/exports/make-outcome-list'
import { makePartnerList } from '@/features/exports/make-partner-list'
import { makeSignatureList } from '@/features/exports/make-signature-list'
import { makeDossierFile } from './make-dossier'
import { makeScans } from './make-scans'
import { pledgeKindWords } from './pledge-kind-words'

/** Who writes which kind of export, none left out. */
export const exportMakers: Makers = {
  signatures: makeSignatureList,
  dossier: makeDossierFile,
  updates: makeNewsList,
  helpers: (making) => makeHelpList(making, pledgeKindWords(making.locale)),
  organisations: makeOrganisationList,
  scans: makeScans,
  partner: makePartnerList,
  outcomes: makeOutcomeList,
}
