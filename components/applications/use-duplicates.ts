'use client'

import { useRef, useState } from 'react'
import { probableDuplicates } from '@/app/(app)/actions'

type Question = { company: string; role: string }

export type Duplicate = { id: string; href: string; text: string }

/** Asks for probable duplicates when a field of the log form is left; without a connection it stays silent. */
export function useDuplicates() {
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([])
  const asked = useRef('')

  const ask = (form: HTMLFormElement) => {
    const question = { company: typed(form, 'company'), role: typed(form, 'role') }
    const key = JSON.stringify(question)
    if (key === asked.current) return
    asked.current = key
    if (!question.company.trim() || !question.role.trim()) {
      setDuplicates([])
      return
    }
    void find(question, key)
  }

  const find = async (question: Question, key: string) => {
    try {
      const result = await probableDuplicates(question)
      if (key === asked.current) setDuplicates(result.ok ? result.data : [])
    } catch {
      asked.current = ''
    }
  }

  return { duplicates, ask }
}

function typed(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
