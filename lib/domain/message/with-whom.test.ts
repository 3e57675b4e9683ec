import { describe, expect, it } from 'vitest'
import { withWhom } from './with-whom'

describe('who is named', () => {
  const halcyon = {
    company: 'Halcyon Health GmbH',
    people: [
      { id: 'p1', name: 'Zoë Müller' },
      { id: 'p2', name: 'Sam Okafor' },
    ],
  }

  it('is who the application knows by that name, else somebody new, and never its company', () => {
    const named = ['zoe muller', 'Dana Whitfield', 'Halcyon Health', 'Halcyon-Health Berlin']
    expect(withWhom(named, halcyon)).toEqual({ knownIds: ['p1'], newNames: ['Dana Whitfield'] })
    expect(withWhom([], halcyon)).toEqual({ knownIds: [], newNames: [] })
  })
})
