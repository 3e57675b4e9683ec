import type { Day } from '@/lib/domain/day'
import { findDays } from './days'
import type { Sentence } from './sentences'

const ASKS_FOR_ANSWER =
  /\b(?:let (?:us|me) know|respond|response|reply|answer|decision|decide|accept|acceptance|sign(?:ed)?|return|hear (?:back )?from you|confirm|valid|expires?|open until|ruckmeldung|antwort|zusage|gultig|unterschrieben|entscheidung|respuesta|respond(?:er|as)|valida|decision|aceptar|firmad|reponse|repondre|valable|retourner)\b/

/** The day by which a message wants an answer: a day to do something by, in a sentence that asks for one. */
export function findAnswerBy(sentences: readonly Sentence[], writtenOn: Day): Day | null {
  for (const { folded } of sentences) {
    if (!ASKS_FOR_ANSWER.test(folded)) continue
    const named = findDays(folded, writtenOn).find(
      ({ day, isDeadline }) => isDeadline && day !== null && day >= writtenOn,
    )
    if (named?.day) return named.day
  }
  return null
}
