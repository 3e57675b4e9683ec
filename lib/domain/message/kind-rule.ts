/**
 * What a sentence must say to speak for a kind, in folded text: lower case, without accents. ENOUGH decides; a rule
 * that weighs less needs others beside it. `unless` names what the same words mean elsewhere.
 */
export interface KindRule {
  says: RegExp
  unless?: RegExp
  weight?: number
}

export const ENOUGH = 3

/** "If you are selected, we will…" says nothing yet. */
export const CONDITIONAL =
  /\b(?:if|should|in case|in the event|once|when|whether|wenn|falls|sollten?|en caso de|si)\b(?: that)? (?:(?:you|we|your|there|selected|shortlisted|successful|not|(?:the|this) (?:position|role|offer)|our|ihr|ihre|sie|wir|dein|tu|su|votre|vous|nous|es|eres|resultas)\b)(?! (?:have|had|any|need|like|would|prefer|want|could|can|cannot|can't|require|choose|wish|do|haben|mochten|konnen)\b)/
