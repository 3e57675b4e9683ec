import type { MessageCase } from './case'

export const REJECTIONS: readonly MessageCase[] = [
  {
    name: 'the usual form letter',
    subject: 'Your application at Halcyon',
    text: `Hi Ana,

Thank you for your application for the Data Analyst position and for the time you took. After careful consideration, we have decided to move forward with other candidates whose experience more closely matches our needs.

We wish you the best of luck in your job search.

The Halcyon Talent Team`,
    kind: 'REJECTION',
  },
  {
    name: 'not moving forward',
    text: 'Hello Ana, I wanted to let you know that we will not be moving forward with your application at this time.',
    kind: 'REJECTION',
  },
  {
    name: 'won’t be taking it further, with a curly apostrophe',
    text: 'Thanks again for coming in last week. We won’t be taking your application further on this occasion.',
    kind: 'REJECTION',
  },
  {
    name: 'after an interview, gently',
    text: `Dear Ana,

It was a pleasure speaking with you on Tuesday 17 November. This was a difficult decision, but we have chosen another candidate for the role. Their background in retail was closer to what the team needs right now.

I would love to stay in touch.`,
    kind: 'REJECTION',
  },
  {
    name: 'position filled',
    text: 'Hi Ana, quick update: the position has been filled internally. Your CV stays with us.',
    kind: 'REJECTION',
  },
  {
    name: 'vacancy closed by a change of plan',
    text: 'Due to a change in budget the vacancy was cancelled. I am sorry to bring this news so late.',
    kind: 'REJECTION',
  },
  {
    name: 'unsuccessful',
    subject: 'Outcome of your application',
    text: 'We regret to inform you that your application has been unsuccessful on this occasion.',
    kind: 'REJECTION',
  },
  {
    name: 'cannot offer you the role',
    text: 'The panel enjoyed meeting you. We are unable to offer you the position, as another candidate had more experience with dbt.',
    kind: 'REJECTION',
  },
  {
    name: 'not selected',
    text: 'Thank you for your interest in Northwind. You have not been selected to continue in the process.',
    kind: 'REJECTION',
  },
  {
    name: 'no longer under consideration',
    text: 'Your application for Requisition 4411 is no longer under consideration. Please do not reply to this e-mail.',
    kind: 'REJECTION',
  },
  {
    name: 'only soft words, but several of them',
    text: 'Unfortunately we had a very high volume of applications for this position. After careful consideration we will keep your CV on file. We wish you all the best with your search.',
    kind: 'REJECTION',
  },
  {
    name: 'a rescinded offer',
    text: 'Because of the hiring freeze announced today we have to withdraw our offer. I am truly sorry.',
    kind: 'REJECTION',
  },
  {
    name: 'a no to one role and an invitation to another',
    text: `Hi Ana,

For the Senior Analyst role we decided to go with another candidate.

However, I would like to invite you to an interview for our Analyst position on Thursday 26 November at 10:00 CET.`,
    kind: 'REJECTION',
    also: ['INTERVIEW'],
    slots: ['2026-11-26 10:00 Europe/Berlin'],
  },
  {
    name: 'German',
    text: `Sehr geehrte Frau Ruiz,

vielen Dank für Ihre Bewerbung und Ihr Interesse. Leider müssen wir Ihnen mitteilen, dass wir Ihre Bewerbung nicht weiter berücksichtigen können.

Wir wünschen Ihnen für Ihren weiteren Weg alles Gute.`,
    kind: 'REJECTION',
  },
  {
    name: 'German: for somebody else',
    text: 'Liebe Ana, wir haben uns für eine andere Kandidatin entschieden. Danke für das gute Gespräch.',
    kind: 'REJECTION',
  },
  {
    name: 'Spanish',
    text: 'Hola Ana: Gracias por tu interés. Lamentamos informarte de que hemos decidido continuar con otros candidatos. Te deseamos mucha suerte.',
    kind: 'REJECTION',
  },
  {
    name: 'French',
    text: 'Bonjour, Nous avons étudié votre candidature avec attention. Nous ne pouvons malheureusement pas donner suite à votre candidature. Bonne continuation.',
    kind: 'REJECTION',
  },
  {
    name: 'a no above the invitation that it answers',
    subject: 'Re: Interview invitation',
    text: `Hi Ana, thank you for your time. We will not be proceeding with your candidacy.

On Mon, 9 Nov 2026 at 10:12, Sam Okafor <sam@halcyon.example> wrote:
> We would like to invite you to an interview on Friday 27 November at 15:00.`,
    kind: 'REJECTION',
    slots: [],
  },
  {
    name: 'forwarded to oneself',
    subject: 'Fwd: Your application',
    text: `---------- Forwarded message ---------
From: Halcyon Careers <careers@halcyon.example>
Date: Fri, 20 Nov 2026 at 16:03
Subject: Your application
To: <ana@example.org>


Dear Ana, we have decided not to proceed with your application for Data Analyst.`,
    kind: 'REJECTION',
    receivedOn: '2026-11-20',
  },
  {
    name: 'another direction',
    text: 'We appreciate the time you invested. The team has decided to go in a different direction.',
    kind: 'REJECTION',
  },
  {
    name: 'nothing suitable',
    text: 'We have reviewed your background and do not have an appropriate position for you at this time.',
    kind: 'REJECTION',
  },
  {
    name: 'no, and a call to talk about it',
    text: 'After careful review we’ve decided that we won’t be proceeding to the next stage with you. Feel free to schedule a call with me if you’d like feedback.',
    kind: 'REJECTION',
    also: [],
  },
]
