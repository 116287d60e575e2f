/** The words of the sheets that go to the addressee with a letter: the cover and the receipt. */
export interface HandInWords {
  cover: string
  to: string
  from: string
  date: string
  reference: string
  letter: string
  signatories: string
  /** What goes with the letter, and what it is. */
  enclosed: string
  dossier: string
  petition: string
  /** `day` in full, in that language. */
  signatures: (day: string) => string
  byCountry: string
  /** Why the countries do not add up to the total. */
  rounding: string
  receipt: string
  received: string
  receivedOn: string
  time: string
  receivedBy: string
  stamp: string
  /** On the slip that comes back, and on the one that stays. */
  ours: string
  theirs: string
  /** Stands on the kit of a demonstration, so that nobody brings it to a real door. */
  demo: string
}

const words: Record<string, HandInWords> = {
  en: {
    cover: 'Cover sheet',
    to: 'To',
    from: 'From',
    date: 'Date',
    reference: 'Reference',
    letter: 'Letter',
    signatories: 'Signatories of the letter',
    enclosed: 'Enclosed',
    dossier: 'Dossier of the petition',
    petition: 'Petition',
    signatures: (day) => `Confirmed signatures, as of ${day}`,
    byCountry: 'By country',
    rounding:
      'Numbers by country are rounded down to tens; countries with fewer than ten signatures are part of the total alone.',
    receipt: 'Acknowledgement of receipt',
    received: 'We have received the letter described here.',
    receivedOn: 'Received on',
    time: 'Time',
    receivedBy: 'Received by (office; no name is needed)',
    stamp: 'Stamp or initials',
    ours: 'To be returned to the bearer',
    theirs: 'For the recipient’s records',
    demo: 'Demonstration: not to be handed in',
  },
  de: {
    cover: 'Begleitblatt',
    to: 'An',
    from: 'Von',
    date: 'Datum',
    reference: 'Zeichen',
    letter: 'Schreiben',
    signatories: 'Unterzeichnende des Schreibens',
    enclosed: 'Anlage',
    dossier: 'Dossier zur Petition',
    petition: 'Petition',
    signatures: (day) => `Bestätigte Unterschriften, Stand: ${day}`,
    byCountry: 'Nach Ländern',
    rounding:
      'Die Zahlen nach Ländern sind auf Zehner abgerundet; Länder mit weniger als zehn Unterschriften sind nur in der Gesamtzahl enthalten.',
    receipt: 'Empfangsbestätigung',
    received: 'Das hier bezeichnete Schreiben haben wir erhalten.',
    receivedOn: 'Erhalten am',
    time: 'Uhrzeit',
    receivedBy: 'Angenommen von (Dienststelle; ein Name ist nicht nötig)',
    stamp: 'Stempel oder Namenszeichen',
    ours: 'Zurück an die Überbringenden',
    theirs: 'Für die Unterlagen des Empfängers',
    demo: 'Demonstration: nicht zur Übergabe bestimmt',
  },
  fr: {
    cover: 'Feuille d’accompagnement',
    to: 'À',
    from: 'De',
    date: 'Date',
    reference: 'Référence',
    letter: 'Lettre',
    signatories: 'Signataires de la lettre',
    enclosed: 'Pièce jointe',
    dossier: 'Dossier de la pétition',
    petition: 'Pétition',
    signatures: (day) => `Signatures confirmées au ${day}`,
    byCountry: 'Par pays',
    rounding:
      'Les nombres par pays sont arrondis à la dizaine inférieure\u202f; les pays comptant moins de dix signatures ne figurent que dans le total.',
    receipt: 'Accusé de réception',
    received: 'Nous avons reçu la lettre désignée ci-dessous.',
    receivedOn: 'Reçue le',
    time: 'Heure',
    receivedBy: 'Reçue par (service\u202f; le nom n’est pas nécessaire)',
    stamp: 'Cachet ou paraphe',
    ours: 'À rendre au porteur',
    theirs: 'À conserver par le destinataire',
    demo: 'Démonstration\u202f: à ne pas remettre',
  },
  es: {
    cover: 'Hoja de presentación',
    to: 'A',
    from: 'De',
    date: 'Fecha',
    reference: 'Referencia',
    letter: 'Carta',
    signatories: 'Firmantes de la carta',
    enclosed: 'Anexo',
    dossier: 'Expediente de la petición',
    petition: 'Petición',
    signatures: (day) => `Firmas confirmadas a ${day}`,
    byCountry: 'Por país',
    rounding:
      'Las cifras por país se redondean a la decena inferior; los países con menos de diez firmas figuran solo en el total.',
    receipt: 'Acuse de recibo',
    received: 'Hemos recibido la carta que aquí se describe.',
    receivedOn: 'Recibida el',
    time: 'Hora',
    receivedBy: 'Recibida por (oficina; no hace falta el nombre)',
    stamp: 'Sello o rúbrica',
    ours: 'Para devolver al portador',
    theirs: 'Para el archivo del destinatario',
    demo: 'Demostración: no se entrega',
  },
  ru: {
    cover: 'Сопроводительный лист',
    to: 'Кому',
    from: 'От кого',
    date: 'Дата',
    reference: 'Номер',
    letter: 'Письмо',
    signatories: 'Подписали письмо',
    enclosed: 'Приложение',
    dossier: 'Досье петиции',
    petition: 'Петиция',
    signatures: (day) => `Подтверждённых подписей на ${day}`,
    byCountry: 'По странам',
    rounding:
      'Числа по странам округлены вниз до десятков; страны, где подписей меньше десяти, вошли только в общее число.',
    receipt: 'Расписка в получении',
    received: 'Письмо, указанное ниже, получено.',
    receivedOn: 'Дата получения',
    time: 'Время',
    receivedBy: 'Кем получено (отдел; имя не требуется)',
    stamp: 'Штамп или подпись',
    ours: 'Вернуть тому, кто передал письмо',
    theirs: 'Остаётся у адресата',
    demo: 'Демонстрация: не для передачи',
  },
  kk: {
    cover: 'Ілеспе парақ',
    to: 'Кімге',
    from: 'Кімнен',
    date: 'Күні',
    reference: 'Нөмірі',
    letter: 'Хат',
    signatories: 'Хатқа қол қойғандар',
    enclosed: 'Қосымша',
    dossier: 'Петиция құжаттары',
    petition: 'Петиция',
    signatures: (day) => `Расталған қолтаңбалар (${day})`,
    byCountry: 'Елдер бойынша',
    rounding:
      'Елдер бойынша сандар ондыққа дейін кеміте дөңгелектелген; қолтаңбасы оннан аз елдер жалпы санға ғана кірген.',
    receipt: 'Хатты алғаны туралы қолхат',
    received: 'Төменде көрсетілген хат алынды.',
    receivedOn: 'Алынған күні',
    time: 'Уақыты',
    receivedBy: 'Кім алды (бөлім; аты-жөні қажет емес)',
    stamp: 'Мөртабан немесе қол',
    ours: 'Хатты жеткізушіге қайтарылады',
    theirs: 'Алушыда қалады',
    demo: 'Көрсетілім: тапсыруға арналмаған',
  },
}

/** The words of a letter's language (BCP 47); a language without words of its own gets the English ones. */
export function phraseKit(locale: string): HandInWords & { locale: string } {
  const language = locale.split('-')[0] ?? ''
  const spoken = words[language]
  return spoken ? { locale, ...spoken } : { locale: 'en', ...(words.en as HandInWords) }
}
