'use client'

import { useState, type RefObject } from 'react'
import { LARGEST_MESSAGE_FILE, MESSAGE_LENGTH } from '@/lib/domain/message/message'
import { sayNumber } from '@/lib/domain/wording'
import type { MailParts } from '@/lib/exchange/message/read-mail'

/** What the form holds besides its visible fields. */
export interface TakenFile {
  name: string
  date: string
  calendar: string
}

const TOO_LARGE = 'This file is larger than 5 MB. Save the mail without its attachments, or paste its text.'
const TOO_LONG = `That is more than an e-mail: at most ${sayNumber(MESSAGE_LENGTH)} characters. Paste only what they wrote.`
const UNREADABLE = 'This file could not be read as an e-mail. Paste its text instead.'
const EMPTY = 'There are no words in this e-mail. Paste its text instead.'

const SOURCE =
  /^(?:return-path|received|delivered-to|mime-version|from|date|subject|message-id|x-[\w-]+|dkim-signature|arc-[\w-]+):/i

/**
 * Mails are taken apart here in the browser: only their words and a calendar file reach the server, never their
 * attachments. The parser is loaded with the first file.
 */
export function useMessageFile(box: RefObject<HTMLElement | null>) {
  const [file, setFile] = useState<TakenFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)

  const fill = (name: string, value: string) => {
    const field = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)
    if (field) field.value = value
  }

  const takeMail = async (source: Blob | string, name: string) => {
    const { readMail } = await import('@/lib/exchange/message/read-mail')
    const mail = await readMail(source)
    if (mail.text.trim() === '' && mail.calendar === '') return setProblem(EMPTY)
    fillIn(mail)
    setFile({ name, date: mail.date, calendar: mail.calendar })
  }
  const fillIn = ({ text, from, subject }: MailParts) => {
    fill('text', text.trim() || 'An invitation without words.')
    fill('from', from)
    fill('subject', subject)
    fill('receivedOn', '')
  }

  const guarded = async (work: () => Promise<void>) => {
    setProblem(null)
    setReading(true)
    try {
      await work()
    } catch {
      setProblem(UNREADABLE)
    } finally {
      setReading(false)
    }
  }

  const takeFile = (given: File) =>
    guarded(async () => {
      if (given.size > LARGEST_MESSAGE_FILE) return setProblem(TOO_LARGE)
      if (/\.ics$/i.test(given.name) || given.type === 'text/calendar') {
        const calendar = await given.text()
        if (!calendar.includes('BEGIN:VCALENDAR')) return setProblem(UNREADABLE)
        const text = box.current?.querySelector<HTMLTextAreaElement>('[name="text"]')
        if (text?.value.trim() === '') text.value = 'A calendar file.'
        return setFile((held) => ({ name: given.name, date: held?.date ?? '', calendar }))
      }
      if (/\.eml$/i.test(given.name) || given.type === 'message/rfc822') return takeMail(given, given.name)
      const text = await given.text()
      if (text.includes('\u0000')) return setProblem(UNREADABLE)
      if (SOURCE.test(text)) return takeMail(given, given.name)
      if (text.length > MESSAGE_LENGTH) return setProblem(TOO_LONG)
      fill('text', text)
      setFile({ name: given.name, date: '', calendar: '' })
    })

  /** Whether a pasted text is dealt with here: a mail's source, or one that is far too long. */
  const takeText = (text: string): boolean => {
    setProblem(null)
    if (text.length > LARGEST_MESSAGE_FILE) {
      setProblem(TOO_LONG)
      return true
    }
    if (!SOURCE.test(text) || !/^(?:mime-version|received|message-id):/im.test(text)) {
      if (text.length <= MESSAGE_LENGTH) return false
      setProblem(TOO_LONG)
      return true
    }
    void guarded(() => takeMail(text, 'what you pasted'))
    return true
  }

  return { file, problem, isReading, takeFile, takeText }
}
