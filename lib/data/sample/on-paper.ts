import type { SampleApplication } from './story'

/** Turned down on paper: the review is about the application itself. */
export const ON_PAPER: readonly SampleApplication[] = [
  {
    company: 'Wintergreen Bank',
    role: 'Reporting Analyst',
    place: 'Albany',
    salary: '$80–88k / year',
    source: 'LinkedIn',
    excitement: 2,
    tags: 'finance, on site',
    logged: -80,
    story: [
      { on: -71, what: 'move', to: 'REJECTED', channel: 'EMAIL', reason: 'Other candidates fit better.' },
      {
        on: -70,
        what: 'review',
        of: {
          ratings: [2, 2, 1],
          happened: 'My first application in years, and the résumé still led with a job from long ago.',
          why: 'I sent what I had.',
          next: 'Their first requirement belongs in my first line.',
          sustain: ['shortLetter'],
          improve: ['firstPage'],
        },
      },
      { on: -60, what: 'no-feedback' },
    ],
  },
  {
    company: 'Oxbow Media',
    role: 'Audience Analyst',
    place: 'Remote',
    source: 'LinkedIn',
    excitement: 3,
    tags: 'remote, media',
    logged: -70,
    story: [
      { on: -59, what: 'move', to: 'REJECTED', channel: 'PORTAL', reason: 'The position has been filled.' },
      {
        on: -57,
        what: 'review',
        of: {
          ratings: [3, 2, 1],
          happened: 'The posting was five weeks old when I applied. It was filled before I pressed send.',
          why: 'I sorted by salary, not by date.',
          sustain: ['posting'],
          improve: ['firstWeek'],
        },
      },
      { on: -48, what: 'no-feedback' },
    ],
  },
  {
    company: 'Sable & Stone',
    role: 'Merchandising Analyst',
    place: 'Minneapolis, hybrid',
    salary: '$75–83k / year',
    source: 'Company site',
    excitement: 2,
    tags: 'hybrid, retail',
    logged: -48,
    story: [
      { on: -41, what: 'move', to: 'REJECTED', channel: 'EMAIL', reason: 'More retail experience wanted.' },
      {
        on: -39,
        what: 'review',
        of: {
          ratings: [2, 3, 1],
          happened:
            'I wrote of cohorts, they write of seasons. It was the same thing, and they could not know.',
          why: 'I did not read two of their own reports for the words.',
          sustain: ['shortLetter'],
          improve: ['jargon'],
        },
      },
      { on: -31, what: 'no-feedback' },
    ],
  },
  {
    company: 'Cobalt Street Health',
    role: 'Quality Analyst',
    place: 'Cleveland',
    salary: '$79–86k / year',
    source: 'Company site',
    excitement: 3,
    tags: 'healthcare, on site',
    logged: -33,
    story: [
      { on: -24, what: 'move', to: 'REJECTED', channel: 'EMAIL', reason: 'Filled from within.' },
      {
        on: -22,
        what: 'review',
        of: {
          ratings: [4, 4, 1],
          happened: 'Everything fitted, and the place went to somebody they knew.',
          why: 'Nobody inside had ever heard my name.',
          next: 'One conversation before each application I care about.',
          sustain: ['posting'],
          improve: ['knowSomeone'],
        },
      },
      { on: -16, what: 'ask-for-feedback' },
      {
        on: -13,
        what: 'feedback',
        text: 'Strong file. We had promised the post to a colleague. Do try again.',
      },
    ],
  },
]
