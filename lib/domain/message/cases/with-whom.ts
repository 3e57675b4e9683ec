import type { MessageCase } from './case'

const who = (name: string, text: string, names: string[], rest: Partial<MessageCase> = {}): MessageCase => ({
  name,
  text: `We would like to invite you to an interview on Thursday at 4pm CET.\n\n${text}`,
  kind: 'INTERVIEW',
  with: names,
  ...rest,
})

/** Who will be there. A wrong name is worse than none: the second half are those that only look like one. */
export const WITH_WHOM: readonly MessageCase[] = [
  who('two', 'You will meet with Dana Whitfield and Sam Okafor.', ['Dana Whitfield', 'Sam Okafor']),
  who('one with a title', 'It is an interview with Priya Raman, Head of Data.', ['Priya Raman']),
  who('a title in brackets', 'The call with Priya Raman (Head of Data) takes 45 minutes.', ['Priya Raman']),
  who('a title before', 'You have a conversation with our Head of Data, Priya Raman.', ['Priya Raman']),
  who('a title before, without a comma', 'A 30-minute chat with our hiring manager Priya Raman', [
    'Priya Raman',
  ]),
  who(
    'titles between',
    'Your panel: an interview with Priya Raman, Head of Data, Tom Becker, Staff Engineer, and Inês Cardoso.',
    ['Priya Raman', 'Tom Becker', 'Inês Cardoso'],
  ),
  who('a day behind', 'You will be speaking with Dana Whitfield on Tuesday.', ['Dana Whitfield']),
  who('a weekday behind', "You'll meet Dana Whitfield Tuesday at noon.", ['Dana Whitfield']),
  who('where they work', 'You will meet with Dana Whitfield from Data Science.', ['Dana Whitfield']),
  who(
    'a list of lines',
    'Interviewers:\n- Dana Whitfield (Head of Data)\n- Sam Okafor, CFO\n\nBest, Lee Wong',
    ['Dana Whitfield', 'Sam Okafor'],
  ),
  who('a line of a list', 'Interviewers: Dana Whitfield, Sam Okafor; Lee Wong', [
    'Dana Whitfield',
    'Sam Okafor',
    'Lee Wong',
  ]),
  who(
    'an interview, then a name',
    'Your technical interview on Friday is with Dana Whitfield and Sam Okafor.',
    ['Dana Whitfield', 'Sam Okafor'],
  ),
  who('who wrote it', 'It is a first call with Sam Okafor at noon.', ['Sam Okafor'], {
    from: 'Sam Okafor <sam@halcyon.example>',
  }),
  who(
    'other letters',
    'You will meet with Zoë Müller-Łukasik, Åsa O’Brien and José María García de la Torre.',
    ['Zoë Müller-Łukasik', 'Åsa O’Brien', 'José María García de la Torre'],
  ),
  who('Greek and Cyrillic', 'You will meet with Ελένη Παπαδοπούλου and Анна Иванова.', [
    'Ελένη Παπαδοπούλου',
    'Анна Иванова',
  ]),
  who('a doctor and an initial', 'You will meet with Dr. Maya J Patel and Ms. Li Wen.', [
    'Maya J Patel',
    'Li Wen',
  ]),
  who(
    'over the end of a line',
    'You will have the chance to speak with our colleagues: to meet Dana\nWhitfield and Sam Okafor.',
    ['Dana Whitfield', 'Sam Okafor'],
  ),
  who('German', 'Sie sprechen mit Frau Dana Weber und Herrn Tom Becker.', ['Dana Weber', 'Tom Becker']),
  who('Spanish', 'La entrevista será con Lucía Fernández y Marta Gil.', ['Lucía Fernández', 'Marta Gil']),
  who('French', 'Vous ferez un entretien avec Chloé Dubois, directrice des données.', ['Chloé Dubois']),
  who('French, with its accents', 'Nous vous proposons un échange avec Chloé Dubois et Hervé Çelik.', [
    'Chloé Dubois',
    'Hervé Çelik',
  ]),
  who('the same twice', 'You will meet with Dana Whitfield.\n\nInterviewers: Dana Whitfield', [
    'Dana Whitfield',
  ]),

  who('as interviewers', 'Your interviewers will be Dana Whitfield and Sam Okafor.', [
    'Dana Whitfield',
    'Sam Okafor',
  ]),
  who(
    'with how they are called',
    'You will be interviewed by Dana Whitfield (she/her), VP Engineering, and Sam Okafor (he/him).',
    ['Dana Whitfield', 'Sam Okafor'],
  ),
  who('numbered', 'Who you will meet:\n1. Dana Whitfield\n2. Sam Okafor', ['Dana Whitfield', 'Sam Okafor']),

  who('a place after a name', 'You will meet with Dana Whitfield, Berlin Brandenburg, at noon.', [
    'Dana Whitfield',
  ]),
  who('the company after a name', 'You will meet with Dana Whitfield (Northwind Vale).', ['Dana Whitfield']),
  who('first names alone', 'You will meet with Dana and Sam.', []),
  who('the company', 'Your interview with Halcyon Health is on Thursday.', []),
  who('the company, met', 'You will meet with Halcyon Mutual on Thursday.', [], {
    from: 'Sam <sam@halcyon.example>',
  }),
  who('the company that signs', 'You will meet with Northwind Vale on Thursday.', [], {
    from: 'Northwind Vale Recruiting <no-reply@greenhouse.io>',
  }),
  who('what belongs to the company', 'You will meet with Northwind Vale’s founders.', []),
  who('oneself', 'Interviewers: Ana Ruiz, Dana Whitfield', ['Dana Whitfield']),
  who('oneself, as they greet', 'Dear Ana María Ruiz,\n\nAttendees: Ana María Ruiz, Dana Whitfield', [
    'Dana Whitfield',
  ]),
  who('a department', 'You will meet with Human Resources and our Talent Acquisition.', []),
  who('a title alone', 'You will speak with our Head of Data.', []),
  who('titles alone', 'An interview with the Hiring Manager and a Senior Data Scientist', []),
  who('a program', 'You will meet with Microsoft Teams. We use Google Meet Dana Whitfield knows.', []),
  who('a day', 'You will meet with us Monday Morning.', []),
  who('a place', 'You will meet with the San Francisco office.', []),
  who('more than a name', 'You will meet with Dana Whitfield Northwind Vale Data Platform.', []),
  who('in capitals', 'You will meet with DANA WHITFIELD and IT SUPPORT.', []),
  who('somebody past', 'It was great to meet Dana Whitfield. You met with Sam Okafor.', []),
  who('thanks', 'Thank you for taking the time to speak with Dana Whitfield.', []),
  who('whom to ask', 'If you have questions you can also call to speak with Dana Whitfield.', []),
  who('not them', 'You will not meet with Dana Whitfield.', []),
  who('somebody else instead', 'Instead of the plan to meet with Dana Whitfield there is a test.', []),
  who('the boss', 'The role reports to Dana Whitfield.', []),
  who('the signature', 'Best regards,\nDana Whitfield\nHead of Data', []),
  who(
    'what goes on after the names',
    'You will meet with Dana Whitfield, and Northwind Vale pays for the train.',
    ['Dana Whitfield'],
  ),
  who('what is quoted', 'See you.\n\n> You will meet with Dana Whitfield.', []),
  who('a script', 'You will meet with <script>Dana Whitfield</script> and {Sam Okafor}.', []),
  who('German nouns', 'Sie sprechen mit Unserer Fachabteilung und Leitung Vertrieb.', []),
  who('more than can sit at a table', `Interviewers: ${'Dana Whitfield, Sam Okafor, '.repeat(2_000)}`, [
    'Dana Whitfield',
    'Sam Okafor',
  ]),
]
