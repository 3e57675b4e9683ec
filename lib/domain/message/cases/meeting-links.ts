import type { MessageCase } from './case'

const INVITED = 'We would like to invite you to an interview on Thursday at 4pm CET.'

const linkOf = (name: string, text: string, link: string | null): MessageCase => ({
  name,
  text: `${INVITED}\n\n${text}`,
  kind: 'INTERVIEW',
  link,
})

/** Links to hosts that nobody knows: what stands at them says what they are for. */
export const MEETING_LINKS: readonly MessageCase[] = [
  linkOf('join here', 'Join here: https://calls.company.example/abc', 'https://calls.company.example/abc'),
  linkOf(
    'on the next line',
    'Join the video call:\nhttps://calls.company.example/abc.',
    'https://calls.company.example/abc',
  ),
  linkOf(
    'below an empty line',
    'Meeting link:\n\nhttps://meet.company.example/r/7',
    'https://meet.company.example/r/7',
  ),
  linkOf(
    'within a sentence',
    'Please use this link to join the call: https://calls.company.example/abc?t=1',
    'https://calls.company.example/abc?t=1',
  ),
  linkOf(
    'in brackets',
    'Video call link (https://calls.company.example/abc)',
    'https://calls.company.example/abc',
  ),
  linkOf(
    'between angles',
    'Click the link to join the interview:\n<https://calls.company.example/abc>',
    'https://calls.company.example/abc',
  ),
  linkOf(
    'as the words of HTML stand',
    'https://calls.company.example/abc Join the meeting',
    'https://calls.company.example/abc',
  ),
  linkOf(
    'German',
    'Link zum Videogespräch: https://besprechung.firma.example/raum-4',
    'https://besprechung.firma.example/raum-4',
  ),
  linkOf(
    'Spanish',
    'Enlace a la videollamada: https://salas.empresa.example/4',
    'https://salas.empresa.example/4',
  ),
  linkOf('French', 'Lien de la visio : https://salles.societe.example/4', 'https://salles.societe.example/4'),
  linkOf(
    'a known host counts before a word',
    'Join here: https://calls.company.example/abc\nor https://meet.google.com/abc-defg-hij',
    'https://meet.google.com/abc-defg-hij',
  ),
  linkOf(
    'the same twice',
    'Join: https://calls.company.example/abc\nJoin: https://calls.company.example/abc',
    'https://calls.company.example/abc',
  ),

  linkOf(
    'two of which one is right',
    'Tuesday, join here: https://calls.company.example/a\nThursday, join here: https://calls.company.example/b',
    null,
  ),
  linkOf(
    'a community to join',
    'We have a community for candidates. Join here: https://chat.company.example/invite',
    null,
  ),
  linkOf('joining them elsewhere', 'Join us on LinkedIn: https://www.linkedin.com/company/halcyon', null),
  linkOf('who cannot join', 'If you cannot join the call: https://company.example/reschedule', null),
  linkOf('before one joins', 'Before you join, test your camera: https://company.example/test', null),
  linkOf('a film to watch', 'Watch our video: https://company.example/film', null),
  linkOf('a film with a link', 'Video link: https://www.youtube.com/watch?v=abc', null),
  linkOf('the team', 'Meet the team: https://company.example/team', null),
  linkOf('a page about joining', 'Why people join: https://company.example/careers', null),
  linkOf('how to join', 'How to join the meeting: https://help.company.example/joining', null),
  linkOf('a webinar', 'Our webinar is on Friday. Join the meeting: https://events.company.example/7', null),
  linkOf('a link of the signature', 'See you then, Sam\nhttps://company.example/sam', null),
  linkOf('only a host', 'Join here: https://company.example/', null),
  linkOf('not encrypted', 'Join here: http://calls.company.example/abc', null),
  linkOf('a bare number for a host', 'Join here: https://203.0.113.7/abc', null),
  linkOf('a host in letters that look like others', 'Join the call: https://zo\u043em.us/j/812', null),
  linkOf('a password in it', 'Join here: https://zoom.us@calls.company.example/abc', null),
  linkOf(
    'behind a word that runs a script',
    'Join here: javascript:alert(1)//calls.company.example/abc',
    null,
  ),
]
