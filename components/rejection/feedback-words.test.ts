import { expect, it } from 'vitest'
import { sayHowToAsk, sayLoss, sayWhyWait } from './feedback-words'

it('speaks of somebody else only where no offer had been made', () => {
  expect(sayWhyWait('INTERVIEWING')).toContain('closing with someone else')
  expect(sayHowToAsk('APPLIED')).toContain('closing with someone else')
  for (const stage of ['OFFER', 'ACCEPTED'] as const) {
    expect(`${sayWhyWait(stage)} ${sayHowToAsk(stage)}`).not.toContain('someone else')
    expect(sayLoss('Northwind Realty', stage)).toContain('Northwind Realty took back an offer')
  }
})
