import type { MessageCase } from './case'

export const INVITATIONS: readonly MessageCase[] = [
  {
    name: 'an hour in another zone, with a link',
    text: `Hi Ana,

We'd like to invite you to a technical interview with Priya and Tom on Wednesday, November 25 at 2:00 PM ET. It will take 45 minutes.

Join: https://us02web.zoom.us/j/81234567890?pwd=abc.

Best, Sam`,
    kind: 'INTERVIEW',
    slots: ['2026-11-25 14:00 America/New_York'],
    minutes: 45,
    link: 'https://us02web.zoom.us/j/81234567890?pwd=abc',
    round: 'TECHNICAL',
    format: 'VIDEO',
  },
  {
    name: 'confirmed, as a list of lines',
    subject: 'Interview confirmation: Data Analyst',
    text: `Your interview is confirmed.

Date: Thursday 26 November 2026
Time: 10:00 - 11:30 CET
Location: our Berlin office, Torstr. 1
Please bring your ID.`,
    kind: 'INTERVIEW',
    slots: ['2026-11-26 10:00 Europe/Berlin'],
    minutes: 90,
    format: 'ON_SITE',
  },
  {
    name: 'several times to choose from',
    text: `Hi Ana, we would love to set up a 30-minute call with our recruiter. Do any of these work?

- Tue 24 Nov, 9:00 GMT
- Wed 25 Nov, 13:30 GMT
- Fri 27 Nov, 16:00 GMT`,
    kind: 'INTERVIEW',
    slots: [
      '2026-11-24 09:00 Europe/London',
      '2026-11-25 13:30 Europe/London',
      '2026-11-27 16:00 Europe/London',
    ],
    minutes: 30,
    round: 'RECRUITER_SCREEN',
  },
  {
    name: 'a moved meeting is no rejection',
    text: 'Hi Ana, we will not be able to meet on Tuesday, how about Wednesday at 11:00?',
    kind: 'INTERVIEW',
    slots: ['2026-11-25 11:00 Europe/Berlin'],
  },
  {
    name: 'a link to pick a time',
    text: 'Congratulations, you are through to the next round. Please schedule a call with me here: https://calendly.com/sam-okafor/30min',
    kind: 'INTERVIEW',
    slots: [],
    booking: 'https://calendly.com/sam-okafor/30min',
  },
  {
    name: 'one moment in two zones',
    text: 'Your panel interview is scheduled for Monday 30 November, 12:00 pm ET / 9:00 am PT, via Google Meet: https://meet.google.com/abc-defg-hij',
    kind: 'INTERVIEW',
    slots: ['2026-11-30 12:00 America/New_York'],
    link: 'https://meet.google.com/abc-defg-hij',
    round: 'PANEL',
  },
  {
    name: 'tomorrow, counted from when it was written',
    date: 'Sun, 22 Nov 2026 22:30:00 -0500',
    text: 'Are you available for a quick phone interview tomorrow at 3pm EST?',
    kind: 'INTERVIEW',
    slots: ['2026-11-23 15:00 America/New_York'],
    round: 'PHONE_SCREEN',
    format: 'PHONE',
    receivedOn: '2026-11-23',
  },
  {
    name: 'the time before the day, and a range',
    text: 'We would like to schedule a conversation with the hiring manager between 2-3pm on Thursday (Berlin time).',
    kind: 'INTERVIEW',
    slots: ['2026-11-26 14:00 Europe/Berlin'],
    minutes: 60,
    round: 'HIRING_MANAGER',
  },
  {
    name: 'an offset from UTC becomes one’s own clock',
    text: 'Please confirm your interview: 2026-12-01, 18:30 UTC+5:30, over Teams https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=1',
    kind: 'INTERVIEW',
    slots: ['2026-12-01 14:00 Europe/Berlin'],
    format: 'VIDEO',
  },
  {
    name: 'a slash date that can be read two ways is not guessed',
    text: 'Your interview is scheduled for 04/12/2026 at 10:00. Please confirm.',
    kind: 'INTERVIEW',
    slots: [],
  },
  {
    name: 'a slash date that its weekday settles',
    text: 'Your interview is scheduled for Friday 04/12/2026 at 10:00 CET.',
    kind: 'INTERVIEW',
    slots: ['2026-12-04 10:00 Europe/Berlin'],
  },
  {
    name: 'a take-home task with its deadline is not a meeting',
    text: 'The next step is a take-home assignment. Please complete it by Monday 30 November; it should take two hours.',
    kind: 'INTERVIEW',
    slots: [],
    round: 'TAKE_HOME',
    format: 'WRITTEN',
  },
  {
    name: 'thanks for the application, and then the invitation',
    text: 'Thank you for applying to Northwind. I would like to speak with you about the role. Would you be free on Thursday at 4pm CET?',
    kind: 'INTERVIEW',
    slots: ['2026-11-26 16:00 Europe/Berlin'],
  },
  {
    name: 'unfortunately, the room',
    text: 'Unfortunately the meeting room is taken, so your interview on Wednesday 25 November at 14:00 CET will take place in room 4.',
    kind: 'INTERVIEW',
    slots: ['2026-11-25 14:00 Europe/Berlin'],
  },
  {
    name: 'a reply by a day is not the day to meet',
    text: 'We would like to invite you to an onsite interview on 3 December at 9:30 am CET. Please let us know by Friday, 27 November, whether that works for you.',
    kind: 'INTERVIEW',
    slots: ['2026-12-03 09:30 Europe/Berlin'],
    format: 'ON_SITE',
  },
  {
    name: 'German',
    subject: 'Einladung zum Vorstellungsgespräch',
    text: `Liebe Frau Ruiz,

gerne laden wir Sie zu einem Vorstellungsgespräch ein. Passt Ihnen Donnerstag, der 26.11.2026 um 14:30 Uhr? Das Gespräch dauert etwa eine Stunde und findet per Teams statt.`,
    kind: 'INTERVIEW',
    slots: ['2026-11-26 14:30 Europe/Berlin'],
    minutes: 60,
    format: 'VIDEO',
  },
  {
    name: 'German: the room, not the application',
    text: 'Leider müssen wir den Termin am Dienstag absagen. Hätten Sie Zeit am Mittwoch, 25. November um 10 Uhr für unser Gespräch?',
    kind: 'INTERVIEW',
    slots: ['2026-11-25 10:00 Europe/Berlin'],
  },
  {
    name: 'Spanish',
    text: 'Hola Ana, nos gustaría invitarte a una entrevista el jueves 26 de noviembre a las 16:00 por Zoom. ¿Te viene bien? Duración: 45 minutos.',
    kind: 'INTERVIEW',
    slots: ['2026-11-26 16:00 Europe/Berlin'],
    minutes: 45,
    format: 'VIDEO',
  },
  {
    name: 'French',
    text: 'Bonjour Ana, nous vous proposons un entretien le vendredi 27 novembre à 14h30 dans nos locaux. Cela vous convient-il ?',
    kind: 'INTERVIEW',
    slots: ['2026-11-27 14:30 Europe/Berlin'],
    format: 'ON_SITE',
  },
  {
    name: 'three words and a day',
    text: 'Can you do Wednesday 25th at 3pm? Video call, 45 mins. Sam',
    kind: 'INTERVIEW',
    slots: ['2026-11-25 15:00 Europe/Berlin'],
    minutes: 45,
    format: 'VIDEO',
  },
  {
    name: 'whom one will meet, and when',
    text: 'Hi Ana, you will meet with Dana Whitfield and Sam Okafor on Thursday at 2pm CET.',
    kind: 'INTERVIEW',
    slots: ['2026-11-26 14:00 Europe/Berlin'],
    with: ['Dana Whitfield', 'Sam Okafor'],
  },
  {
    name: 'called off and proposed anew',
    text: 'Unfortunately I need to cancel our interview on Tuesday. Would Thursday at 2pm work instead?',
    kind: 'INTERVIEW',
    slots: ['2026-11-26 14:00 Europe/Berlin'],
  },
]
