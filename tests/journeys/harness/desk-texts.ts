/** What an organiser writes, in both languages. */
export const minersTexts = {
  en: {
    campaign: 'Free the nine miners',
    summary: 'Nine miners are held for a strike in March.',
    story: 'They went on strike for safer shafts.',
    demands: ['Release all nine.', 'Drop every charge.'],
    petition: 'Release the nine miners',
    addressee: 'To the Minister of Justice',
    plea: 'We ask for the release of the nine.',
    renamed: 'Release all nine miners today',
    letter: 'Write for the nine miners',
    core: 'I write to you about nine miners who are held for a strike.',
    country: 'In Switzerland nobody is held for a strike.',
  },
  ru: {
    campaign: 'Свободу девяти шахтёрам',
    summary: 'Девять шахтёров сидят за мартовскую забастовку.',
    story: 'Они бастовали за безопасные шахты.',
    demands: ['Освободить всех девятерых.', 'Снять все обвинения.'],
    petition: 'Освободите девять шахтёров',
    addressee: 'Министру юстиции',
    plea: 'Мы просим освободить девятерых.',
    renamed: 'Освободите девятерых сегодня',
    letter: 'Напишите за девятерых',
    core: 'Пишу вам о девяти шахтёрах, которых держат под стражей за забастовку.',
    country: 'В Швейцарии за забастовку не сажают.',
  },
}

/** Where the miners are of whom an English and a Russian organiser write. */
export const minersPlaces = { en: 'Zhezdy', ru: 'Karazhal' }
