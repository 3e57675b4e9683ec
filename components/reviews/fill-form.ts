import { RATING_FIELDS, TEXT_FIELDS, type Doc } from './review-doc'

/**
 * Puts into the form what came from elsewhere: this browser's copy, another tab, the server's ids. Only what differs
 * is touched, so that the cursor stays where somebody is writing.
 */
export function fillForm(form: HTMLFormElement, doc: Doc): void {
  for (const field of TEXT_FIELDS) setValue(form, field, doc[field])
  for (const field of RATING_FIELDS) check(form, field, doc[field]?.toString())
  for (const { row, lessonId, pillar, text, action, actionDue } of doc.lessons) {
    setValue(form, `lessons.${row}.lessonId`, lessonId ?? '')
    setValue(form, `lessons.${row}.pillar`, pillar)
    setValue(form, `lessons.${row}.text`, text)
    setValue(form, `lessons.${row}.action`, action)
    setValue(form, `lessons.${row}.actionDue`, actionDue)
  }
  const answers = new Map(doc.verdicts.map(({ lessonId, worked }) => [lessonId, worked ? 'yes' : 'no']))
  for (const control of form.querySelectorAll<HTMLInputElement>('[name^="verdicts."][name$=".lessonId"]')) {
    check(form, control.name.replace('lessonId', 'worked'), answers.get(control.value))
  }
}

function setValue(form: HTMLFormElement, name: string, value: string) {
  const control = form.elements.namedItem(name)
  const isField =
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  if (isField && control.value !== value) control.value = value
}

function check(form: HTMLFormElement, name: string, value: string | undefined) {
  for (const radio of form.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`)) {
    radio.checked = radio.value === value
  }
}
