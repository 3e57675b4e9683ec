'use client'

import { useRef, useState } from 'react'
import { probableDuplicates } from '@/app/(app)/actions'

export type Duplicate = { id: string; href: string; text: string }

/** Asks for probable duplicates when a field of the log form is left; without a connection it stays silent. */
export function useDuplicates() {
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([])
  const asked = useRef('')

  const ask = (form: HTMLFormElement) => {
    const typed = new FormData(form)
    const question = { company: String(typed.get('company') ?? ''), role: String(typed.get('role') ?? '') }
    const key = JSON.stringify(question)
    if (key === asked.current) return
    asked.current = key
    if (!question.company.trim() || !question.role.trim()) {
      setDuplicates([])
      return
    }
    probableDuplicates(question).then(
      (result) => {
        if (key === asked.current) setDuplicates(result.ok ? result.data : [])
      },
      () => {
        asked.current = ''
      },
    )
  }

  return { duplicates, ask }
}
