import { tookBackOffer } from '@/lib/domain/feedback'
import type { Stage } from '@/lib/domain/lifecycle'

/** What is acknowledged first. */
export function sayLoss(company: string, stageReached: Stage): string {
  return tookBackOffer(stageReached)
    ? `I’m sorry. ${company} took back an offer that you had earned, and that stings; it is not the last word.`
    : `I’m sorry. You put work into ${company}, and a no stings; it is not the last word.`
}

/** Why not to write before the window. */
export function sayWhyWait(stageReached: Stage): string {
  return tookBackOffer(stageReached)
    ? 'Don’t write yet: what changed there may change again, and a few days make a calmer letter.'
    : 'Don’t write yet: they may still be closing with someone else, and an offer can fall through.'
}

/** How to ask once it is open. */
export function sayHowToAsk(stageReached: Stage): string {
  return tookBackOffer(stageReached)
    ? 'What changed there may change again. Stay courteous; ask what happened, and whether the door may reopen.'
    : 'They may still be closing with someone else: an offer can fall through. Stay courteous; ask what would have made the difference.'
}
