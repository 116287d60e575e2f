import type { Texts } from '@/tests/factories/words'

const austria: Texts = {
  en: 'The Organization for Security and Co-operation in Europe has its seat in Vienna. At its summit in Astana in December 2010 your country and ours affirmed that commitments to human rights are a matter of direct and legitimate concern to all participating States. This letter takes them at their word.',
  ru: 'В Вене находится Организация по безопасности и сотрудничеству в Европе. На её саммите в Астане в декабре 2010 года и Ваша страна, и наша подтвердили, что обязательства в области прав человека непосредственно и законно касаются всех государств-участников. Это письмо исходит из этих слов.',
  de: 'In Wien hat die Organisation für Sicherheit und Zusammenarbeit in Europa ihren Sitz. Auf ihrem Gipfeltreffen in Astana haben Ihr Land und unseres im Dezember 2010 bekräftigt, dass Verpflichtungen im Bereich der Menschenrechte ein unmittelbares und berechtigtes Anliegen aller Teilnehmerstaaten sind. Dieses Schreiben nimmt sie beim Wort.',
}

const switzerland: Texts = {
  en: 'The Human Rights Committee, which watches over the Covenant, meets in Geneva. What your country has promised there is read in Switzerland with attention.',
  ru: 'Комитет по правам человека, который следит за исполнением Пакта, заседает в Женеве. То, что Ваша страна там обещала, в Швейцарии читают внимательно.',
  de: 'Der Menschenrechtsausschuss, der über den Pakt wacht, tagt in Genf. Was Ihr Land dort zugesagt hat, wird in der Schweiz aufmerksam gelesen.',
  fr: 'Le Comité des droits de l’homme, qui veille au respect du Pacte, siège à Genève. Ce que votre pays y a promis est lu en Suisse avec attention.',
}

const belgium: Texts = {
  en: 'In December 2015 your country and the European Union signed an agreement on closer partnership. Respect for human rights is an essential element of it, and Brussels is where people will ask what has become of that.',
  ru: 'В декабре 2015 года Ваша страна и Европейский союз подписали соглашение о расширенном партнёрстве. Уважение прав человека — его существенный элемент, и спрашивать о том, что из этого вышло, будут именно в Брюсселе.',
  fr: 'En décembre 2015, votre pays et l’Union européenne ont signé un accord de partenariat renforcé. Le respect des droits de l’homme en est un élément essentiel, et c’est à Bruxelles que l’on demandera ce qu’il en est advenu.',
}

/** What letters from one country say besides; none of it depends on the day on which they are written. */
export const countryParagraphs: Readonly<Record<string, Texts>> = {
  GB: {
    en: 'The right to assemble was won in Britain by people who were told, as your citizens are today, that they needed permission first. The trade unions that grew out of their meetings are among those who support this letter. Shares of companies that mine in Kazakhstan are traded in London, and what happens to those who speak up there is noticed here.',
    ru: 'В Великобритании право на собрания завоевали люди, которым говорили то же, что сегодня говорят Вашим гражданам: сначала получите разрешение. Профсоюзы, выросшие из тех собраний, — среди тех, кто поддерживает это письмо. Акции компаний, которые ведут добычу в Казахстане, торгуются в Лондоне, и то, что происходит там с людьми, поднявшими голос, замечают и здесь.',
  },
  DE: {
    en: 'In 2016 Germany has held the chairmanship of the OSCE, as your country did in 2010. At the summit in Astana that year, all participating States affirmed that commitments to human rights are a matter of direct and legitimate concern to each of them.',
    ru: 'В 2016 году в ОБСЕ председательствует Германия, а в 2010 году председательствовала Ваша страна. На саммите в Астане тогда все государства-участники подтвердили, что обязательства в области прав человека непосредственно и законно касаются каждого из них.',
    de: 'Im Jahr 2016 hat Deutschland den Vorsitz der OSZE inne, so wie Ihr Land im Jahr 2010. Auf dem damaligen Gipfeltreffen in Astana haben alle Teilnehmerstaaten bekräftigt, dass Verpflichtungen im Bereich der Menschenrechte ein unmittelbares und berechtigtes Anliegen eines jeden von ihnen sind.',
  },
  AT: austria,
  CH: switzerland,
  BE: belgium,
  IN: {
    en: 'India knows the quarrel about farmland. When its government wanted to make it easier to take land from those who till it, farmers and unions objected in public; in 2015 the ordinance was allowed to lapse. A country is not weakened by such a debate.',
    ru: 'Индии знакомы споры о земле. Когда её правительство захотело упростить изъятие земли у тех, кто её обрабатывает, крестьяне и профсоюзы открыто выступили против, и в 2015 году указ утратил силу. Страну такой спор не ослабляет.',
  },
  CA: {
    en: 'Canadian companies mine in Kazakhstan, uranium above all. Those of us who live from that trade, or pay taxes out of it, want to be sure that the people on the other side of it may speak, meet and organise as we do.',
    ru: 'Канадские компании ведут добычу в Казахстане, прежде всего урана. Те из нас, кто живёт этой торговлей или с неё платит налоги, хотят быть уверены, что люди по другую её сторону могут говорить, собираться и объединяться так же, как мы.',
    fr: 'Des entreprises canadiennes exploitent des mines au Kazakhstan, surtout d’uranium. Celles et ceux d’entre nous qui vivent de ce commerce, ou dont les impôts en proviennent, veulent être sûrs que les gens qui se trouvent à l’autre bout peuvent parler, se réunir et s’organiser comme nous.',
  },
  AU: {
    en: 'Whether large stretches of farmland should be sold to buyers from abroad is argued over in Australia as well: in parliament, in the newspapers and at public meetings. Taking part in that argument is not an offence here, and it should not be one anywhere.',
    ru: 'Продавать ли обширные сельскохозяйственные земли покупателям из-за границы — об этом спорят и в Австралии: в парламенте, в газетах, на собраниях. Участие в этом споре здесь не правонарушение, и оно не должно быть им нигде.',
  },
  SE: {
    en: 'In 2016 Sweden looks back on 250 years of its Freedom of the Press Act. What it has taught us is simple: a state hears about its mistakes sooner when people may name them aloud.',
    ru: 'В 2016 году шведскому закону о свободе печати исполняется 250 лет. Он научил нас простой вещи: государство раньше узнаёт о своих ошибках, если люди могут называть их вслух.',
  },
  US: {
    en: 'The first amendment to the Constitution of the United States protects the right of the people peaceably to assemble, and to petition the government for a redress of grievances. The people in Astana, Almaty and Atyrau asked for no more than that.',
    ru: 'Первая поправка к Конституции Соединённых Штатов защищает право людей мирно собираться и обращаться к правительству с жалобами. Люди в Астане, Алматы и Атырау не просили ничего большего.',
  },
  FR: {
    en: 'The Declaration of 1789 calls the free communication of thoughts and opinions one of the most precious rights of man. It has never been a right of the French alone.',
    ru: 'Декларация 1789 года называет свободное сообщение мыслей и мнений одним из драгоценнейших прав человека. Это никогда не было правом одних только французов.',
    fr: 'La Déclaration de 1789 tient la libre communication des pensées et des opinions pour un des droits les plus précieux de l’homme. Elle n’a jamais réservé ce droit aux seuls Français.',
  },
  ES: {
    en: 'In Spain, the constitution says in one sentence what this is about: the exercise of the right to peaceful assembly needs no prior authorisation (article 21).',
    ru: 'В Конституции Испании то, о чём идёт речь, сказано одной фразой: для осуществления права на мирные собрания предварительного разрешения не требуется (статья 21).',
    es: 'En España, la Constitución dice en una sola frase de qué se trata: el ejercicio del derecho de reunión pacífica no necesita autorización previa (artículo 21).',
  },
}
