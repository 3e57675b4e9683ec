'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ImportLine, ImportLook, ImportReport } from '@/lib/domain/import/look'
import { LARGEST_LIST, TOO_LARGE } from '@/lib/domain/import/limits'
import type { ImportChoices } from '@/lib/schemas/import'
import { saveCsv } from './save-csv'

export type ImportSource = { file: File } | { text: string }

export type ImportStep = { step: 'writing' | 'planning'; done: number; total: number }

const NOTHING_CHOSEN: ImportChoices = {
  mapping: null,
  stages: {},
  dateOrder: null,
  there: 'skip',
  within: 'skip',
  withoutProblems: false,
}

const NO_CONNECTION = 'No connection right now. What you chose stays here: try again in a moment.'
const CUT_OFF =
  'The connection ended before the answer came. If the list stands below among what you brought in, it is all there; if not, nothing of it is.'

/**
 * The steps of an import. The list stays in the browser and goes along with every question, so that nothing of it lies
 * on the server before the person says yes.
 */
export function useImport() {
  const router = useRouter()
  const asking = useRef<AbortController>(null)
  const [source, setSource] = useState<ImportSource | null>(null)
  const [choices, setChoices] = useState(NOTHING_CHOSEN)
  const [look, setLook] = useState<ImportLook | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [progress, setProgress] = useState<ImportStep | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)

  async function ask(about: ImportSource, wanted: ImportChoices) {
    asking.current?.abort()
    const question = new AbortController()
    asking.current = question
    setLooking(true)
    setProblem(null)
    try {
      const body = formOf(about, wanted)
      const response = await fetch('/api/imports/look', { method: 'POST', body, signal: question.signal })
      const answer = (await response.json()) as ImportLook | { message: string }
      if ('message' in answer) setProblem(answer.message)
      else setLook(answer)
    } catch {
      if (question.signal.aborted) return
      setProblem(NO_CONNECTION)
    }
    if (asking.current === question) setLooking(false)
  }

  function choose(chosen: ImportSource) {
    setLook(null)
    setReport(null)
    setChoices(NOTHING_CHOSEN)
    if ('file' in chosen && chosen.file.size > LARGEST_LIST) return setProblem(TOO_LARGE)
    setSource(chosen)
    void ask(chosen, NOTHING_CHOSEN)
  }

  function change(part: Partial<ImportChoices>) {
    const wanted = { ...choices, ...part }
    setChoices(wanted)
    if (source) void ask(source, wanted)
  }

  async function run() {
    if (!source) return
    setProblem(null)
    setProgress({ step: 'writing', done: 0, total: look?.counts.add ?? 0 })
    try {
      const response = await fetch('/api/imports', { method: 'POST', body: formOf(source, choices) })
      const end = await readLines(response, setProgress)
      if (end.type === 'done') setReport(end.report)
      else setProblem(end.message)
    } catch {
      setProblem(CUT_OFF)
    }
    setProgress(null)
    router.refresh()
  }

  /** The rows that cannot be read, as a file to correct. */
  async function saveProblems() {
    if (!source) return
    setProblem(null)
    try {
      const response = await fetch('/api/imports/problems', { method: 'POST', body: formOf(source, choices) })
      if (response.ok) saveCsv(await response.text(), 'rows-to-correct.csv')
      else setProblem(((await response.json()) as { message: string }).message)
    } catch {
      setProblem(NO_CONNECTION)
    }
  }

  function again() {
    setSource(null)
    setLook(null)
    setReport(null)
    setProblem(null)
    setChoices(NOTHING_CHOSEN)
  }

  return { choices, look, problem, isLooking, progress, report, choose, change, run, saveProblems, again }
}

export type ImportState = ReturnType<typeof useImport>

function formOf(source: ImportSource, choices: ImportChoices): FormData {
  const form = new FormData()
  form.set('choices', JSON.stringify(choices))
  if ('file' in source) form.set('file', source.file)
  else form.set('text', source.text)
  return form
}

/** Reads an answer that comes line by line, and returns how it ended. */
async function readLines(response: Response, onProgress: (step: ImportStep) => void) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines.filter(Boolean)) {
      const line = JSON.parse(text) as ImportLine
      if (line.type !== 'progress') return line
      onProgress(line)
    }
    if (done) throw new Error('The answer ended before its end.')
  }
}
