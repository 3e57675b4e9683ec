import type { z } from 'zod'

/** Says in plain words what is wrong where a schema brings no sentence of its own. */
export const plainSentence: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'Fill this in.'
      if (issue.expected === 'number' || issue.expected === 'int') return 'Enter a number.'
      return 'Check this.'
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? 'Fill this in.' : `Use at least ${issue.minimum} characters.`
      if (issue.origin === 'array' || issue.origin === 'set') return 'Choose at least one.'
      return `Enter ${issue.minimum} or more.`
    case 'too_big':
      if (issue.origin === 'string') return `Use at most ${issue.maximum} characters.`
      if (issue.origin === 'array' || issue.origin === 'set') return `Choose at most ${issue.maximum}.`
      return `Enter ${issue.maximum} or less.`
    case 'invalid_format':
      if (issue.format === 'email') return 'Enter an e-mail address such as ana@example.org.'
      if (issue.format === 'url') return 'Enter a link such as https://example.org.'
      return 'Check how this is written.'
    case 'invalid_value':
      return 'Choose one of the options.'
    default:
      return 'Check this.'
  }
}
