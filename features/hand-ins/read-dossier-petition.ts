import { namedOffice } from '@/features/forms-of-address/name-office'
import { petitionTextColumns } from '@/features/petitions/rules'
import { shareColumns } from '@/features/signatures/read-shares'
import type { Prisma } from '@/generated/prisma/client'

/** What a dossier says of its petition: the columns that are read. */
export const dossierPetition = {
  state: true,
  slug: true,
  originalLocale: true,
  currentVersion: true,
  ...shareColumns,
  addressee: { select: { ...namedOffice, removedAt: true } },
  versions: {
    orderBy: { number: 'asc' },
    select: {
      number: true,
      translations: {
        orderBy: { locale: 'asc' },
        select: petitionTextColumns,
      },
    },
  },
  campaign: {
    select: {
      demo: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true } },
      demands: {
        where: { metOn: null },
        orderBy: { position: 'asc' },
        select: { translations: { select: { locale: true, text: true } } },
      },
    },
  },
} as const satisfies Prisma.PetitionSelect

export type DossierPetition = Prisma.PetitionGetPayload<{ select: typeof dossierPetition }>
