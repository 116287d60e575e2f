import { createTranslator } from 'use-intl/core'
import { spokenLocale } from '@/features/places/languages'
import { messages } from '@/generated/messages'

/** The words of the sheets for the people who carry a letter, in a language of the interface; English for any other. */
export function kitWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { kits } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { kits }, namespace: 'kits', timeZone: 'UTC' })
}

/** The words of a dossier, in a language of the interface; English for any other. */
export function dossierWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { 'hand-ins': handIns } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { handIns }, namespace: 'handIns.dossier', timeZone: 'UTC' })
}

/** The words of a sheet to sign on paper, in a language of the interface; English for any other. */
export function paperWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { paper } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { paper }, namespace: 'paper.sheet', timeZone: 'UTC' })
}

/** The words of what a branch resolved, in a language of the interface; English for any other. */
export function resolutionWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { endorsements } = messages[spoken]
  return createTranslator({
    locale: spoken,
    messages: { endorsements },
    namespace: 'endorsements.resolution.print',
    timeZone: 'UTC',
  })
}

/** The words of the card for the stewards of a stall, in a language of the interface; English for any other. */
export function cardWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { stalls } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { stalls }, namespace: 'stalls.card', timeZone: 'UTC' })
}

/** The words of the sheet for those who are at an event, in a language of the interface; English for any other. */
export function reportSheetWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { reports } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { reports }, namespace: 'reports.sheet', timeZone: 'UTC' })
}

/** What each kind of signature that counts is called, and what it means, as the count's own page says it. */
export function kindWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { receipts } = messages[spoken]
  return createTranslator({
    locale: spoken,
    messages: { receipts },
    namespace: 'receipts.count.numbers',
    timeZone: 'UTC',
  })
}

/** The words of a brochure, in a language of the interface; English for any other. */
export function brochureWords(locale: string) {
  const spoken = spokenLocale(locale)
  const { statements, topics, pictures, ui } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { statements, topics, pictures, ui }, timeZone: 'UTC' })
}
