import type { Texts } from '@/tests/factories/words'

/** The four demands of the campaign, in every language of its model letter. */
export const landDemands: Texts[] = [
  {
    en: 'Release all those detained in connection with the land protests, and drop the charges against them.',
    ru: 'Освободить всех задержанных в связи с земельными протестами и снять с них обвинения.',
    de: 'Alle, die im Zusammenhang mit den Protesten um das Land festgenommen wurden, sind freizulassen; die Verfahren gegen sie sind einzustellen.',
    fr: 'Libérer toutes les personnes détenues en lien avec les protestations au sujet des terres, et abandonner les poursuites engagées contre elles.',
    es: 'Poner en libertad a todas las personas detenidas en relación con las protestas por la tierra y retirar los cargos contra ellas.',
  },
  {
    en: 'Release all political prisoners.',
    ru: 'Освободить всех политических заключённых.',
    de: 'Alle politischen Gefangenen sind freizulassen.',
    fr: 'Libérer tous les prisonniers politiques.',
    es: 'Poner en libertad a todos los presos políticos.',
  },
  {
    en: 'Respect the freedom of speech, of assembly and of association.',
    ru: 'Уважать свободу слова, собраний и объединений.',
    de: 'Die Freiheit der Rede, der Versammlung und der Vereinigung ist zu achten.',
    fr: 'Respecter la liberté d’expression, de réunion et d’association.',
    es: 'Respetar la libertad de expresión, de reunión y de asociación.',
  },
  {
    en: 'Hold free elections at every level.',
    ru: 'Обеспечить свободные выборы на всех уровнях.',
    de: 'Auf allen Ebenen sind freie Wahlen abzuhalten.',
    fr: 'Organiser des élections libres à tous les niveaux.',
    es: 'Celebrar elecciones libres en todos los niveles.',
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
