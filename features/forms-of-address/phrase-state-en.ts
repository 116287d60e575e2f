import { forms, type OfficePhrases, type StatePhrases, same } from './phrase-office'

const close = 'Yours sincerely,'
const your = same('Your Excellency,')
const ordinary = (recipient: string, dear: string): OfficePhrases => ({
  recipient: same(recipient),
  salutation: same(`Dear ${dear},`),
  close,
  seen: [],
})
const excellent = (recipient: string, below: boolean, dear: string): OfficePhrases => {
  const gap = below ? '|' : ' '
  return {
    recipient: forms(
      `His/Her Excellency${gap}the ${recipient}`,
      `Her Excellency${gap}the ${recipient}`,
      `His Excellency${gap}the ${recipient}`,
    ),
    salutation: your,
    plain: { recipient: same(`The ${recipient}`), salutation: same(`Dear ${dear},`) },
    close,
    seen: [],
  }
}

/**
 * English, offices of a state at home. Heads of state and of government and ministers are Excellencies, as the protocol
 * of the United Nations has it; prosecutors, judges, the police and ombudsmen are not.
 */
export const englishState: StatePhrases = {
  offices: {
    justice_minister: excellent('Minister of Justice|of {of}', true, 'Minister'),
    interior_minister: excellent('Minister of Internal Affairs|of {of}', true, 'Minister'),
    prime_minister: excellent('Prime Minister|of {of}', false, 'Prime Minister'),
    monarch: {
      recipient: forms(
        'His/Her Majesty the King or Queen|of {of}',
        'Her Majesty the Queen|of {of}',
        'His Majesty the King|of {of}',
      ),
      salutation: same('Your Majesty,'),
      close,
      seen: [],
    },
    head_of_state: excellent('Head of State|of {of}', false, 'Head of State'),
    prosecutor_general: ordinary('The Prosecutor General|of {of}', 'Prosecutor General'),
    prosecutor: ordinary('The Prosecutor|{name}', 'Prosecutor'),
    court_president: ordinary('The President of the Court|{name}', 'President of the Court'),
    police_chief: ordinary('The Chief of Police|{name}', 'Chief of Police'),
    ombudsman: ordinary('The Ombudsman|of {of}', 'Ombudsman'),
  },
  houses: {
    justice_ministry: { withState: 'Ministry of Justice of {of}', alone: 'Ministry of Justice' },
    interior_ministry: { withState: 'Ministry of Internal Affairs of {of}', alone: 'Ministry of Internal Affairs' },
    government: { withState: 'Office of the Prime Minister of {of}', alone: 'Office of the Prime Minister' },
    monarch: { withState: 'Royal Court of {of}', alone: 'Royal Court' },
    head_of_state: { withState: 'Office of the Head of State of {of}', alone: 'Office of the Head of State' },
    prosecutor: { withState: 'Prosecutor General’s Office of {of}', alone: 'Prosecutor General’s Office' },
    ombudsman: { withState: 'Office of the Ombudsman of {of}', alone: 'Office of the Ombudsman' },
  },
}
