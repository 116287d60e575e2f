import type { InterfaceLocale } from '@/features/places/languages'
import { en } from './en'
import { ru } from './ru'

/** The words of every language of the interface. What English says, all say: a word that is missing does not compile. */
export const messages: Record<InterfaceLocale, typeof en> = { en, ru }
