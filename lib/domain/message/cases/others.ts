import type { MessageCase } from './case'

export const OFFERS: readonly MessageCase[] = [
  {
    name: 'an offer with its last day',
    text: `Dear Ana,

We are delighted to offer you the position of Data Analyst at Halcyon. The written offer letter is attached.

Please let us know your decision by Friday, December 4, 2026.`,
    kind: 'OFFER',
    answerBy: '2026-12-04',
  },
  {
    name: 'an offer and a call about it',
    text: 'We would like to extend you an offer! Could we set up a call on Tuesday at 10:00 CET to talk it through?',
    kind: 'OFFER',
    also: ['INTERVIEW'],
    slots: ['2026-11-24 10:00 Europe/Berlin'],
  },
  {
    name: 'valid until',
    text: 'Attached you will find your offer letter. This offer is valid until 30 November.',
    kind: 'OFFER',
    answerBy: '2026-11-30',
  },
  {
    name: 'German',
    text: 'Wir freuen uns, Ihnen die Stelle als Analystin anzubieten. Den Arbeitsvertrag finden Sie im Anhang. Bitte geben Sie uns Ihre Rückmeldung bis zum 02.12.2026.',
    kind: 'OFFER',
    answerBy: '2026-12-02',
  },
  {
    name: 'French',
    text: 'Suite à nos échanges, nous avons le plaisir de vous proposer le poste de Data Analyst. Merci de nous donner votre réponse avant le 1er décembre.',
    kind: 'OFFER',
    answerBy: '2026-12-01',
  },
]

export const ACKNOWLEDGEMENTS: readonly MessageCase[] = [
  {
    name: 'received',
    subject: 'We have received your application',
    text: 'Hi Ana, thank you for applying to Halcyon. If your profile matches what we are looking for, we will contact you to schedule an interview.',
    kind: 'ACKNOWLEDGEMENT',
  },
  {
    name: 'thank you for your application, and what happens if not',
    text: 'Thank you for your application. If you are not selected for this position, keep an eye on our jobs page.',
    kind: 'ACKNOWLEDGEMENT',
  },
  {
    name: 'cannot move forward until',
    text: 'We received your application. We cannot move forward with your application until you upload your references.',
    kind: 'ACKNOWLEDGEMENT',
  },
  {
    name: 'a busy team',
    text: 'Your application has been submitted. Because of the high volume of applications it may take us three weeks to get back to you.',
    kind: 'ACKNOWLEDGEMENT',
  },
  {
    name: 'German',
    text: 'Vielen Dank für Ihre Bewerbung als Analystin. Wir prüfen Ihre Unterlagen und melden uns.',
    kind: 'ACKNOWLEDGEMENT',
  },
  {
    name: 'Spanish',
    text: 'Hemos recibido tu candidatura. Te contactaremos pronto.',
    kind: 'ACKNOWLEDGEMENT',
  },
  {
    name: 'French',
    text: 'Nous avons bien reçu votre candidature et vous remercions de votre intérêt.',
    kind: 'ACKNOWLEDGEMENT',
  },
]

export const OTHERS: readonly MessageCase[] = [
  {
    name: 'unfortunately the meeting room',
    text: 'Hi Ana, unfortunately the meeting room is not available. Please come to the third floor.',
    kind: 'OTHER',
  },
  {
    name: 'a newsletter that knows about interviews',
    subject: '5 tips to ace your interview',
    text: 'We invite you to our free webinar: schedule a call with a coach! You are receiving this because you subscribed. Unsubscribe',
    kind: 'OTHER',
  },
  {
    name: 'a job alert with offers',
    subject: '12 new jobs for you in Berlin',
    text: 'New jobs matching your search: Data Analyst at Halcyon. Thank you for your interest. Manage your job alerts or unsubscribe.',
    kind: 'OTHER',
  },
  {
    name: 'a Spanish digest of openings',
    subject: 'Nuevas ofertas de empleo para ti',
    text: 'Estas son las nuevas ofertas de hoy. Puedes darse de baja aquí.',
    kind: 'OTHER',
  },
  {
    name: 'thanks after an interview, with a day for the answer',
    text: 'Thank you for meeting with us on Tuesday. We will get back to you by Friday.',
    kind: 'OTHER',
  },
  {
    name: 'whom one will meet at a fair',
    text: 'At the career fair on Friday at 10:00 you will meet with Dana Whitfield and our recruiters.',
    kind: 'OTHER',
  },
  {
    name: 'whom one will meet some day',
    text: 'In the first weeks you will meet with Dana Whitfield.',
    kind: 'OTHER',
  },
  {
    name: 'a question',
    text: 'Hi Ana, could you send me two references and your notice period? Thanks, Sam',
    kind: 'OTHER',
  },
  {
    name: 'a sale that offers something else',
    text: 'We are happy to offer you 50% off your premium membership. This offer expires on 30 November.',
    kind: 'OTHER',
  },
  {
    name: 'thanks, with the rejection of somebody else’s date below',
    subject: 'Re: references',
    text: `Got them, thanks!

From: Ana Ruiz <ana@example.org>
Sent: Friday, 20 November 2026 09:12
To: Sam Okafor
Subject: references

I regret to inform you that one referee is away.`,
    kind: 'OTHER',
  },
  {
    name: 'patience, please',
    text: 'Unfortunately I have to ask you for patience: we are still interviewing other candidates for the position.',
    kind: 'OTHER',
  },
  {
    name: 'a stranger who wants to connect',
    text: 'I saw your profile on LinkedIn and would like to connect.',
    kind: 'OTHER',
  },
  { name: 'nothing at all', text: '   ', kind: 'OTHER' },
]
