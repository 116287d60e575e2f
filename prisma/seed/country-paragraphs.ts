import type { Texts } from '@/tests/factories/words'

/**
 * What letters from one country say besides: two or three lines, so that the letter stays on one page. None of it
 * depends on the day on which it is written.
 */
export const countryParagraphs: Readonly<Record<string, Texts>> = {
  GB: {
    en: 'The right to assemble was won in Britain by people who were told, as your citizens are, that they needed permission first. The trade unions that grew out of their meetings are among those who support this letter.',
    ru: 'В Великобритании право на собрания завоевали люди, которым говорили то же, что и Вашим гражданам: сначала получите разрешение. Профсоюзы, выросшие из тех собраний, поддерживают это письмо.',
  },
  DE: {
    en: 'In 2016 Germany held the chairmanship of the OSCE, as your country did in 2010. At the summit in Astana all participating States affirmed that human rights commitments are a direct and legitimate concern of each of them.',
    ru: 'В 2016 году в ОБСЕ председательствовала Германия, в 2010-м — Ваша страна. На саммите в Астане все государства-участники подтвердили, что обязательства в области прав человека прямо касаются каждого из них.',
    de: 'Deutschland hatte 2016 den Vorsitz der OSZE inne, Ihr Land im Jahr 2010. Auf dem Gipfel in Astana haben alle Teilnehmerstaaten bekräftigt, dass Menschenrechtsverpflichtungen ein unmittelbares und berechtigtes Anliegen eines jeden von ihnen sind.',
  },
  AT: {
    en: 'The OSCE has its seat in Vienna. At its summit in Astana in 2010 your country and ours affirmed that human rights commitments are a direct and legitimate concern of all participating States. This letter takes them at their word.',
    ru: 'В Вене находится ОБСЕ. На её саммите в Астане в 2010 году и Ваша страна, и наша подтвердили, что обязательства в области прав человека прямо касаются всех государств-участников. Это письмо исходит из этих слов.',
    de: 'Die OSZE hat ihren Sitz in Wien. Auf dem Gipfel in Astana haben Ihr Land und unseres 2010 bekräftigt, dass Menschenrechtsverpflichtungen ein unmittelbares und berechtigtes Anliegen aller Teilnehmerstaaten sind. Dieses Schreiben nimmt sie beim Wort.',
  },
  CH: {
    en: 'The Human Rights Committee, which watches over the Covenant, meets in Geneva. What your country has promised there is read in Switzerland with attention.',
    ru: 'Комитет по правам человека, который следит за исполнением Пакта, заседает в Женеве. То, что Ваша страна там обещала, в Швейцарии читают внимательно.',
    de: 'Der Menschenrechtsausschuss, der über den Pakt wacht, tagt in Genf. Was Ihr Land dort zugesagt hat, wird in der Schweiz aufmerksam gelesen.',
    fr: 'Le Comité des droits de l’homme, qui veille au respect du Pacte, siège à Genève. Ce que votre pays y a promis est lu en Suisse avec attention.',
  },
  BE: {
    en: 'In December 2015 your country and the European Union signed an agreement on closer partnership. Respect for human rights is an essential element of it, and Brussels is where people ask what has become of that.',
    ru: 'В декабре 2015 года Ваша страна и Европейский союз подписали соглашение о расширенном партнёрстве. Уважение прав человека — его существенный элемент, и в Брюсселе спрашивают, что из этого вышло.',
    fr: 'En décembre 2015, votre pays et l’Union européenne ont signé un accord de partenariat renforcé. Le respect des droits de l’homme en est un élément essentiel, et c’est à Bruxelles que l’on demande ce qu’il en est advenu.',
  },
  IN: {
    en: 'India knows the quarrel about farmland. When it was to become easier to take land from those who till it, farmers and unions objected in public, and in 2015 the ordinance was allowed to lapse. Such a debate does not weaken a country.',
    ru: 'Индии знакомы споры о земле. Когда землю хотели легче изымать у тех, кто её обрабатывает, крестьяне и профсоюзы открыто выступили против, и в 2015 году указ утратил силу. Страну такой спор не ослабляет.',
  },
  CA: {
    en: 'Canadian companies mine in Kazakhstan, above all uranium. We want to be sure that the people there may speak, meet and organise as we do.',
    ru: 'Канадские компании ведут добычу в Казахстане, прежде всего урана. Мы хотим быть уверены, что люди там могут говорить, собираться и объединяться, как мы.',
    fr: 'Des entreprises canadiennes exploitent des mines au Kazakhstan, surtout d’uranium. Nous voulons être sûrs que les gens puissent y parler, se réunir et s’organiser comme nous.',
  },
  AU: {
    en: 'Whether farmland should be sold to buyers from abroad is argued over in Australia as well: in parliament, in the newspapers and at public meetings. Taking part in that argument is not an offence here, and should not be one anywhere.',
    ru: 'Продавать ли землю покупателям из-за границы — об этом спорят и в Австралии: в парламенте, в газетах, на собраниях. Участие в этом споре здесь не правонарушение и не должно быть им нигде.',
  },
  SE: {
    en: 'In 2016 the Swedish Freedom of the Press Act turned 250. What it has taught us is simple: a state hears of its mistakes sooner when people may name them aloud.',
    ru: 'В 2016 году шведскому закону о свободе печати исполнилось 250 лет. Он научил нас простой вещи: государство раньше узнаёт о своих ошибках, если люди могут называть их вслух.',
  },
  US: {
    en: 'The First Amendment protects the right of the people peaceably to assemble. The people in Astana, Almaty and Atyrau asked for no more than that.',
    ru: 'Первая поправка к Конституции США защищает право людей мирно собираться. Люди в Астане, Алматы и Атырау не просили ничего большего.',
  },
  FR: {
    en: 'The Declaration of 1789 calls the free communication of thoughts and opinions one of the most precious rights of man. It has never been a right of the French alone.',
    ru: 'Декларация 1789 года называет свободное сообщение мыслей и мнений одним из драгоценнейших прав человека. Это никогда не было правом одних только французов.',
    fr: 'La Déclaration de 1789 tient la libre communication des pensées et des opinions pour un des droits les plus précieux de l’homme. Elle n’a jamais réservé ce droit aux seuls Français.',
  },
  ES: {
    en: 'The Spanish constitution says in one sentence what this is about: the exercise of the right to peaceful assembly needs no prior authorisation (article 21).',
    ru: 'В Конституции Испании то, о чём идёт речь, сказано одной фразой: для осуществления права на мирные собрания предварительного разрешения не требуется (статья 21).',
    es: 'La Constitución española dice en una sola frase de qué se trata: el ejercicio del derecho de reunión pacífica no necesita autorización previa (artículo 21).',
  },
}
