import { describe, expect, it } from 'vitest'
import { readMail } from './read-mail'

const mail = (lines: readonly string[]) => lines.join('\r\n')

describe('a mail’s file', () => {
  it('gives its words, its head and its calendar file, and nothing of its attachments', async () => {
    const read = await readMail(
      mail([
        'From: =?utf-8?Q?Zo=C3=AB_M=C3=BCller?= <zoe@halcyon.example>',
        'Subject: =?utf-8?B?RWlubGFkdW5nIPCfkYs=?=',
        'Date: Fri, 20 Nov 2026 16:03:00 -0500',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="x"',
        '',
        '--x',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Sch=F6nen Tag, wir laden Sie zu einem Gespr=E4ch ein.',
        '--x',
        'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
        '',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        '--x',
        'Content-Type: application/pdf; name="secret.pdf"',
        'Content-Disposition: attachment; filename="secret.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'c2VjcmV0',
        '--x--',
      ]),
    )
    expect(read).toMatchObject({
      from: 'Zoë Müller <zoe@halcyon.example>',
      subject: 'Einladung 👋',
      date: 'Fri, 20 Nov 2026 16:03:00 -0500',
      calendar: expect.stringContaining('BEGIN:VCALENDAR'),
    })
    expect(read.text).toContain('Schönen Tag, wir laden Sie zu einem Gespräch ein.')
    expect(JSON.stringify(read)).not.toContain('c2VjcmV0')
  })

  it('that holds only HTML gives its words and its links, and runs nothing', async () => {
    const read = await readMail(
      mail([
        'From: hr@halcyon.example',
        'Subject: Hi',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<head><style>p{}</style><title>no</title></head><script>alert(1)</script><p>Join <a href="https://meet.google.com/abc-defg-hij">here</a></p><img src=x onerror=alert(1)>',
      ]),
    )
    expect(read.text).toContain('https://meet.google.com/abc-defg-hij')
    expect(read.text).not.toMatch(/alert|<|style|p\{\}/)
  })

  it('whose words leave out the link to the meeting, and another, gets only that one from its HTML', async () => {
    const read = await readMail(
      mail([
        'From: hr@halcyon.example',
        'Subject: Hi',
        'Content-Type: multipart/alternative; boundary="x"',
        '',
        '--x',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Your interview is on Thursday at 14:00.',
        '--x',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>Your interview is on Thursday at 14:00.</p><p><a href="https://calls.halcyon.example/r/4">Join the meeting</a></p><p><a href="https://halcyon.example/jobs">More jobs</a></p>',
        '--x--',
      ]),
    )
    expect(read.text.trim().split(/\n+/)).toEqual([
      'Your interview is on Thursday at 14:00.',
      'Join here: https://calls.halcyon.example/r/4',
    ])
  })

  it('that is nested to exhaust its reader is refused', async () => {
    const deep = Array.from({ length: 200 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary="b${depth}"`,
      '',
      `--b${depth}`,
    ])
    await expect(readMail(mail(deep.flat()))).rejects.toThrow()
  })
})
