import type { Texts } from '@/tests/factories/words'

/** The four demands of the campaign, in every language of its model letter. */
export const landDemands: Texts[] = [
  {
    en: 'Release all those detained over the land protests, and drop the charges.',
    ru: 'Освободить всех задержанных из-за земельных протестов и снять с них обвинения.',
    de: 'Freilassung aller, die wegen der Landproteste festgenommen wurden, und Einstellung der Verfahren.',
    fr: 'Libérer toutes les personnes détenues à la suite des protestations et abandonner les poursuites.',
    es: 'Libertad para todas las personas detenidas por las protestas y retirada de los cargos.',
  },
  {
    en: 'Release all political prisoners.',
    ru: 'Освободить всех политических заключённых.',
    de: 'Freilassung aller politischen Gefangenen.',
    fr: 'Libérer tous les prisonniers politiques.',
    es: 'Libertad para todos los presos políticos.',
  },
  {
    en: 'Respect the freedom of speech, of assembly and of association.',
    ru: 'Уважать свободу слова, собраний и объединений.',
    de: 'Achtung der Rede-, Versammlungs- und Vereinigungsfreiheit.',
    fr: 'Respecter la liberté d’expression, de réunion et d’association.',
    es: 'Respeto de la libertad de expresión, de reunión y de asociación.',
  },
  {
    en: 'Hold free elections at every level.',
    ru: 'Обеспечить свободные выборы на всех уровнях.',
    de: 'Freie Wahlen auf allen Ebenen.',
    fr: 'Organiser des élections libres à tous les niveaux.',
    es: 'Elecciones libres en todos los niveles.',
  },
]

/** The demands of the older campaign. */
export const memoryDemands: Texts[] = [
  {
    en: 'Release the imprisoned lawyer and activist.',
    ru: 'Освободить находящегося в заключении адвоката и активиста.',
  },
  {
    en: 'Until then: letters, visits by relatives and counsel, and a doctor whenever one is asked for.',
    ru: 'До освобождения — письма, свидания с родными и защитником и врач по первой просьбе.',
  },
]
