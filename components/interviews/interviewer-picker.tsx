'use client'

import { useState } from 'react'
import { FieldHelp, useWiring } from '@/components/forms/field'
import { Checkbox } from '@/components/ui/checkbox'
import { PersonCombobox, type PickedPerson } from './person-combobox'

type InterviewerPickerProps = {
  people: readonly (PickedPerson & { chosen: boolean })[]
  /** To begin with. */
  newNames?: readonly string[]
}

/**
 * With whom: ticks for the people of the application, and a field that finds others or adds new ones by name.
 * Whatever stands in that field when the form is sent is a new person, so nothing typed is lost.
 */
export function InterviewerPicker({ people, newNames = [] }: InterviewerPickerProps) {
  const [found, setFound] = useState<readonly PickedPerson[]>([])
  const [added, setAdded] = useState<readonly string[]>(newNames)
  const { wiring, errors } = useWiring('newNames')

  const pick = (person: PickedPerson) =>
    setFound((known) =>
      [...people, ...known].some(({ id }) => id === person.id) ? known : [...known, person],
    )
  const add = (name: string) => setAdded((names) => (names.includes(name) ? names : [...names, name]))

  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 text-small font-medium">
        With whom <span className="font-normal text-muted">(optional)</span>
      </legend>
      {people.length + found.length + added.length > 0 ? (
        <ul role="list" className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
          {people.map((person) => (
            <li key={person.id} className="min-w-0">
              <Checkbox name="personIds" value={person.id} defaultChecked={person.chosen}>
                <PersonWords person={person} />
              </Checkbox>
            </li>
          ))}
          {found.map((person) => (
            <li key={person.id} className="min-w-0">
              <Checkbox name="personIds" value={person.id} defaultChecked>
                <PersonWords person={person} />
              </Checkbox>
            </li>
          ))}
          {added.map((name) => (
            <li key={name} className="min-w-0">
              <Checkbox name="newNames" value={name} defaultChecked>
                <span className="wrap-anywhere">
                  <bdi>{name}</bdi> <span className="text-muted">(new)</span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      ) : null}
      <PersonCombobox onPick={pick} onAdd={add} />
      <FieldHelp id={wiring.id} errors={errors} />
    </fieldset>
  )
}

function PersonWords({ person: { name, title, company } }: { person: PickedPerson }) {
  const detail = [title, company].filter(Boolean).join(', ')
  return (
    <span className="line-clamp-3 wrap-anywhere">
      <bdi>{name}</bdi>
      {detail ? <span className="text-muted"> · {detail}</span> : null}
    </span>
  )
}
