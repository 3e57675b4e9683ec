import type { Sentence } from './sentences'

/** A subject or a line by which mass mails are known: they speak of interviews and offers to everybody. */
const SUBJECT =
  /\b(?:job alerts?|jobs? (?:for you|matching|digest|near you|recommend)|new jobs?\b|newsletter|digest|webinar|weekly|tips|how to (?:ace|prepare|answer)|recommended for you|jobs? you might|stellenangebote|neue (?:jobs|stellen)|nuevas ofertas|ofertas (?:de empleo|para ti)|nouvelles offres|offres d'emploi)\b/

const LINES: readonly RegExp[] = [
  /\b(?:unsubscribe|abmelden|abbestellen|darse de baja|cancelar (?:la )?suscripcion|se desabonner|se desinscrire|desabonner)\b/,
  /\b(?:view (?:this )?(?:e-?mail )?in (?:your |a )?browser|im browser (?:ansehen|anzeigen)|manage (?:your )?(?:job )?(?:alerts|preferences|subscription))\b/,
  /\byou(?:'re| are) receiving this\b|\bbecause you (?:subscribed|signed up|opted in|follow|have a job alert)\b|\bjobs? matching your\b|\bnew jobs\b|\bsee all jobs\b|\bupgrade to premium\b|\b(?:neue|passende) (?:jobs|stellenangebote)\b|\bnuevas ofertas\b|\bnouvelles offres\b|\b\d+% off\b/,
]

/** Whether a mail went to many: a line that says so, and another one or the subject besides. */
export function isNewsletter(subject: string, sentences: readonly Sentence[]): boolean {
  const marks = LINES.filter((mark) => sentences.some(({ folded }) => mark.test(folded))).length
  return marks >= 2 || (marks === 1 && SUBJECT.test(subject))
}
