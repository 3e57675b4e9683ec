import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from './day'
import { feedbackRequestDraft, mailto, nudgeDraft, secondAskDraft, thankYouDraft } from './drafts'
import type { Draft } from './drafts'
import { INTERVIEW_KINDS } from './vocabulary'

const northwind = {
  company: 'Northwind Realty',
  role: 'Data Analyst',
  contactName: 'Marta Lindqvist',
  contactFirstName: 'Marta',
  userName: 'Robin Vale',
}
const rejected = {
  ...northwind,
  interviewKindLabels: ['Recruiter screen', 'Panel interview'],
  rejectedOn: asDay('2026-11-12'),
}
type AllFacts = Parameters<typeof feedbackRequestDraft>[0] &
  Parameters<typeof secondAskDraft>[0] &
  Parameters<typeof thankYouDraft>[0] &
  Parameters<typeof nudgeDraft>[0]
const nothing: AllFacts = {
  company: '',
  role: '',
  contactName: null,
  userName: '',
  interviewKindLabels: [],
  rejectedOn: null,
  askedOn: null,
  appliedOn: null,
  interviewerName: null,
  kind: null,
  day: null,
}
const every: [string, (facts: AllFacts) => Draft][] = [
  ['feedbackRequestDraft', feedbackRequestDraft],
  ['secondAskDraft', secondAskDraft],
  ['thankYouDraft', thankYouDraft],
  ['nudgeDraft', nudgeDraft],
]

describe('feedbackRequestDraft', () => {
  const { subject, body } = feedbackRequestDraft(rejected)

  it('is filled from the record', () => {
    expect(subject).toBe('Data Analyst at Northwind Realty: one question')
    expect(body).toMatch(/^Hello Marta,\n\nThank you/)
    expect(body).toContain('12 November')
    expect(body).toContain('the Data Analyst position at Northwind Realty')
    expect(body).toContain('the recruiter screen and the panel interview')
    expect(body).toMatch(/\n\nKind regards\nRobin Vale$/)
  })

  it('asks what would have made the difference, once, and accepts the decision', () => {
    expect(body.match(/what would have made the difference/gi)).toHaveLength(1)
    expect(body).toContain('I respect the decision')
  })

  it('asks what changed where an offer was taken back', () => {
    const asked = feedbackRequestDraft({ ...rejected, tookBackOffer: true }).body
    expect(asked).toContain('what changed since your offer')
    expect(asked).not.toContain('made the difference')
  })

  it('leaves the door open', () => {
    expect(body).toContain('If anything changes')
  })

  it('names a kind of round once, and greets by the full name where no first name is known', () => {
    const draft = feedbackRequestDraft({
      ...rejected,
      contactFirstName: undefined,
      interviewKindLabels: ['Technical round', 'Technical round'],
    })
    expect(draft.body).toMatch(/^Hello Marta Lindqvist,/)
    expect(draft.body.match(/technical round/g)).toHaveLength(1)
  })

  it('thanks for reading the application where there was no interview', () => {
    const draft = feedbackRequestDraft({ ...rejected, interviewKindLabels: [] })
    expect(draft.body).toContain('for considering my application')
    expect(draft.body).not.toContain('interview')
  })
})

describe('secondAskDraft', () => {
  it('reminds once, gently, and makes no answer easy', () => {
    const { body } = secondAskDraft({ ...rejected, askedOn: asDay('2026-11-23') })
    expect(body).toContain('23 November')
    expect(body).toContain('what would have made the difference')
    expect(body).toContain('this is the last time I ask')
  })
})

describe('thankYouDraft', () => {
  const facts = {
    company: 'Halcyon Health',
    role: 'Product Designer',
    interviewerName: 'Priya Raman',
    userName: 'Robin Vale',
    kind: 'PANEL' as const,
    day: asDay('2026-11-20'),
  }

  it('thanks one interviewer for one round', () => {
    const { subject, body } = thankYouDraft(facts)
    expect(subject).toBe('Thank you for the panel interview')
    expect(body).toMatch(/^Hello Priya Raman,/)
    expect(body).toContain('on 20 November')
    expect(body).toContain('the Product Designer position at Halcyon Health')
  })

  it('has words for every kind of round', () => {
    for (const kind of INTERVIEW_KINDS) {
      const { subject, body } = thankYouDraft({ ...facts, kind })
      expect(subject).toMatch(/^Thank you for the [a-z]/)
      expect(body).toContain(subject.slice('Thank you for '.length))
    }
    expect(thankYouDraft({ ...facts, kind: 'TAKE_HOME' }).body).not.toContain('conversation')
  })
})

describe('nudgeDraft', () => {
  it('asks where things stand, without pressing', () => {
    const { body } = nudgeDraft({ ...northwind, appliedOn: asDay('2026-10-05') })
    expect(body).toContain('on 5 October')
    expect(body).toContain('where things stand')
  })
})

describe.each(every)('%s', (_, draftOf) => {
  it('still reads well when hardly anything is known', () => {
    const { subject, body } = draftOf(nothing)
    expect(subject).toMatch(/^[A-Z].{5,}$/)
    expect(body).toMatch(/^Hello,\n\n/)
    expect(body).toMatch(/\n\nKind regards$/)
  })

  it('leaves no gap, placeholder or doubled mark, whatever is missing, and never argues', () => {
    const text = fc.constantFrom('', ' ', 'Northwind Realty', 'A\r\nBcc: x@example.org')
    const day = fc.option(fc.constant(asDay('2026-11-12')))
    const facts = fc.record({
      company: text,
      role: text,
      contactName: fc.option(text),
      contactFirstName: fc.option(text),
      userName: text,
      interviewKindLabels: fc.subarray(['Panel interview', 'Final round', 'Interview']),
      rejectedOn: day,
      askedOn: day,
      appliedOn: day,
      interviewerName: fc.option(text),
      kind: fc.option(fc.constantFrom(...INTERVIEW_KINDS)),
      day,
    })
    fc.assert(
      fc.property(facts, (each) => {
        const { subject, body } = draftOf(each)
        for (const written of [subject, body]) {
          expect(written).not.toMatch(/undefined|null|\[|\]|\{|\}| {2}| [,.:?]|,,|\.\.|!/)
          expect(written).not.toMatch(/\r|^\s|\s$/)
          expect(written).not.toMatch(/unfair|disagree|reconsider|mistake/i)
        }
        expect(subject).not.toContain('\n')
        expect(body.split('\n').some((line) => line.startsWith('Bcc'))).toBe(false)
        expect(body).not.toMatch(/\n{3}/)
      }),
    )
  })
})

describe('mailto', () => {
  /** What a mail program reads from the link, after RFC 6068. */
  const open = (link: string) => {
    const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(link) ?? []
    const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent))
    return { to: decodeURIComponent(to), fields }
  }

  it('fills in a new message', () => {
    expect(mailto({ to: 'marta@northwind.example', subject: 'A & B?', body: 'Hello,\n\n50% + 1' })).toBe(
      'mailto:marta@northwind.example?subject=A%20%26%20B%3F&body=Hello%2C%0D%0A%0D%0A50%25%20%2B%201',
    )
  })

  it.each([undefined, null, '', '  '])('opens without a recipient for %j', (to) => {
    expect(mailto({ to, subject: 'S', body: 'B' })).toBe('mailto:?subject=S&body=B')
  })

  it.each([
    'a@x.example\r\nBcc: b@y.example',
    'a@x.example, b@y.example',
    'a@x.example;b@y.example',
    'a@x.example?bcc=b@y.example',
    'a@x.example&bcc=b@y.example',
    'a%2Cb@x.example',
    'Marta <a@x.example>',
    'a@b@x.example',
    'nobody',
  ])('leaves the recipient to the person where %j is not one address', (to) => {
    expect(open(mailto({ to, subject: 'S', body: 'B' })).to).toBe('')
  })

  it('takes an address of any script, with a plus', () => {
    expect(open(mailto({ to: ' jörg+jobs@müller.example ', subject: '', body: '' })).to).toBe(
      'jörg+jobs@müller.example',
    )
  })

  it('puts a subject on one line', () => {
    const link = mailto({ subject: 'Hi\r\nBcc: b@y.example\u2028x\u0000', body: '' })
    expect(open(link).fields[0]).toEqual(['subject', 'Hi Bcc: b@y.example x'])
  })

  it('reads back as what was written, and never holds more than a subject and a body', () => {
    const words = fc.string({ unit: 'grapheme' })
    const wild = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.option(wild), wild, fc.array(words), (to, subject, lines) => {
        const plain = lines.map((line) => line.replace(/[\r\n\p{Cc}\p{Cs}\u2028\u2029]/gu, ''))
        const link = mailto({ to, subject, body: plain.join('\n') })
        expect(link).toMatch(/^mailto:[\w.~%@+-]*\?subject=[\w.~%-]*&body=[\w.~%-]*$/)
        const { fields } = open(link)
        expect(fields.map(([name]) => name)).toEqual(['subject', 'body'])
        expect(fields[0]?.[1]).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(fields[1]?.[1]).toBe(plain.join('\r\n'))
      }),
    )
  })

  it('does not break on half an emoji', () => {
    expect(open(mailto({ to: 'a\uD800@x.example', subject: 'a\uD83D', body: '\uDE00b' })).to).toBe('')
  })
})
