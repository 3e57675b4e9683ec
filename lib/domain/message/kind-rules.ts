import type { KindRule } from './kind-rule'
import type { MessageKind } from './message'
import { REJECTION } from './rejection-rules'

const OFFER: readonly KindRule[] = [
  {
    says: /\b(?:pleased|delighted|happy|excited|thrilled|like|love|glad|proud|honou?red|pleasure)\b.{0,25}\b(?:offer you|make you an? (?:formal |job |verbal )?offer|extend (?:to )?(?:you )?(?:an?|this|the|our)\b.{0,25}\boffer)\b/,
    unless:
      /\b(?:interview|chance to|opportunity to (?:interview|speak|meet|talk)|discount|% ?off|webinar|membership|subscription|trial|course|slot|time|call|conversation)\b/,
  },
  {
    says: /\b(?:your|the|our|an?|attached|enclosed|formal|written|this|official)\b (?:\w+ ){0,2}?offer letter\b|\b(?:formal|written|official|conditional|job|verbal) offer (?:of employment|for the|letter|to join|from)\b|\boffer of employment\b|\bemployment offer\b/,
    unless: /\b(?:before|prior to|stage|process|steps?)\b/,
  },
  {
    says: /\b(?:attached|enclosed|find)\b.{0,40}\b(?:employment contract|contract of employment|employment agreement|your contract)\b/,
  },
  {
    says: /\boffer you (?:the|a|our|this) (?:\S+ ){0,7}?(?:position|role|job|post|contract)\b/,
    unless: /\b(?:interview|cannot|unable|not)\b/,
  },
  {
    says: /\b(?:freuen uns|freue mich|gerne?)\b.{0,80}\b(?:stelle als|vertragsangebot|arbeitsvertrag|ein angebot (?:zu )?(?:machen|unterbreiten)|zusage)/,
    unless: /\bnewsletter|leider\b/,
  },
  {
    says: /\b(?:arbeitsvertrag|vertragsangebot|vertragsentwurf)\b.{0,40}\b(?:anbei|im anhang|angehangt|beigefugt)|\b(?:anbei|im anhang)\b.{0,60}\b(?:arbeitsvertrag|vertragsangebot)\b/,
  },
  {
    says: /\b(?:ofrecer(?:te|le)|proponer(?:te|le))\b.{0,30}\b(?:puesto|posicion|contrato)\b|\bcarta (?:de )?oferta\b|\boferta (?:formal|laboral|economica)\b/,
    unless: /\bno podemos|newsletter\b/,
  },
  {
    says: /\b(?:vous (?:proposer|offrir))\b.{0,30}\b(?:le poste|un poste|un contrat|un cdi)\b|\bproposition d'embauche\b|\bpromesse d'embauche\b/,
    unless: /\bregret|ne pouvons\b/,
  },
  { says: /\b(?:confirm|formali[sz]e) (?:our|the|your|this) (?:\w+ )?offer\b/, unless: /\binterview\b/ },
  {
    says: /\b(?:ihnen|dir)\b.{0,20}\b(?:die|eine) (?:stelle|position)\b.{0,60}\banbieten\b/,
    unless: /\b(?:nicht|leider|kein)/,
  },
]

const PAST_MEETING =
  /\b(?:thank(?:s| you)|enjoyed|pleasure (?:meeting|speaking)|after|following|since|appreciate|took the time|taking the time|danke?|gracias por|merci (?:pour|d'))\b/
const NO_INVITATION =
  /\b(?:webinar|open house|open day|newsletter|career fair|job fair|workshop|not|unable|cannot|won't|coach|tips|prepare for any|mock|podcast)\b/

const INTERVIEW: readonly KindRule[] = [
  {
    says: /\binvit(?:e|ed|ing|ation)\b.{0,80}\b(?:interview|conversation|call|chat|meeting|meet|discussion|assessment|next (?:stage|round|step)|onsite|on-site|screen(?:ing)?|complete)\b|\binterview invitation\b/,
    unless: NO_INVITATION,
  },
  {
    says: /\b(?:schedul(?:e|ing)|set(?:ting)? up|arrang(?:e|ing)|book(?:ing)?|organi[sz]e|find (?:a|some) time for|line up)\b.{0,50}\b(?:interview|call|chat|conversation|meeting|time (?:to|with)|screen|session|slot|discussion)\b/,
    unless: new RegExp(`${NO_INVITATION.source}|\\bwill be in touch\\b|\\bdemo\\b`),
  },
  {
    says: /\b(?:your|the|our|this) (?:[\w-]+ ){0,4}(?:interview|call|conversation|screen|panel|round|chat)\b.{0,60}\b(?:is confirmed|has been confirmed|is (?:now )?(?:scheduled|booked|set)|has been (?:scheduled|rescheduled|booked|moved)|takes? place|will take place|will be held|is on|will be on)\b|\binterview (?:confirmation|confirmed|scheduled|reminder|details)\b|\b(?:confirm|confirming|confirmation of) (?:your|the|our) (?:[\w-]+ ){0,3}(?:interview|call|meeting|conversation|chat)\b/,
    unless: /\bnot\b/,
  },
  {
    says: /\b(?:like|love|want|keen|happy|wanted|excited) to (?:speak|talk|chat|meet|connect|have (?:a|an) (?:\w+ )*(?:call|chat|conversation|interview)|hop on|interview|get to know|move you (?:forward|on)|progress you|take you)\b/,
    unless: new RegExp(`${NO_INVITATION.source}|\\blinkedin\\b`),
  },
  {
    says: /\b(?:next (?:step|stage|round))s?\b.{0,50}\b(?:interview|call|conversation|screen|panel|take-?home|assessment|challenge|assignment|chat with)\b/,
    unless: /\b(?:in touch|reach out|contact you|review|not)\b/,
  },
  {
    says: /\b(?:complete|attached|link to|here is|find|submit|return)\b.{0,60}\b(?:take-?home|coding (?:challenge|test|assignment)|assignment|assessment|case study|technical (?:test|challenge|task))\b|\b(?:take-?home|coding (?:challenge|test|assignment)|case study|technical (?:test|challenge|task)|assessment)\b.{0,40}\b(?:attached|complete|below|due|return|submit)\b/,
    unless: /\bthank(?:s| you)\b/,
  },
  // With a day or an answer to give, these are invitations; alone they are not.
  { says: /\b(?:can|could) (?:you|we) (?:do|make|have|meet|speak|talk|chat|catch up)\b/, weight: 2 },
  {
    says: /\b(?:quick|short|brief|video|phone) (?:call|chat|conversation)\b/,
    unless: PAST_MEETING,
    weight: 1,
  },
  {
    says: /\b(?:are you|would you be|will you be) (?:available|free|able to)\b|\b(?:your|some) availability\b|\bwhat times?\b.{0,20}\b(?:work|suit)|\bdo any of these\b|\bwhich (?:of these |time |slot |day )?.{0,15}\b(?:works?|suits?)\b|\bdo you have (?:time|a few minutes)\b/,
    weight: 2,
  },
  {
    says: /\byou(?:'ll| will)(?: also| then| first)? (?:be )?(?:meet(?:ing)?|(?:speak|talk)(?:ing)? (?:with|to)|interviewed by)\b/,
    unless: NO_INVITATION,
    weight: 2,
  },
  {
    says: /\b(?:how|what) about\b|\binstead\b|\breschedul|\banother time\b|\b(?:works?|suits?) (?:best )?for you\b|\bpropose\b/,
    weight: 2,
  },
  {
    says: /\blook(?:ing)? forward to (?:speaking|meeting|talking|chatting|seeing|our (?:call|conversation|chat|meeting|interview))\b/,
    weight: 1,
  },
  {
    says: /\b(?:interview|call|zoom|teams|google meet|phone screen|onsite)\b/,
    unless: PAST_MEETING,
    weight: 1,
  },
  // German
  {
    says: /\b(?:ein(?:zu)?laden|laden\b.{0,60}\bein\b|einladung)\b.{0,80}\b(?:gesprach|vorstellungsgesprach|interview|kennenlernen|termin)|\b(?:gesprach|vorstellungsgesprach|interview|kennenlernen|kennenlerngesprach)\b.{0,80}\b(?:einladen|einzuladen|ein\b[.!]?$|einladung)|\bladen\b.{0,80}\b(?:gesprach|vorstellungsgesprach|interview|kennenlerngesprach)/,
    unless: /\bleider|webinar|nicht|newsletter\b/,
  },
  {
    says: /\b(?:gesprach|vorstellungsgesprach|interview|kennenlerngesprach)\b.{0,60}\b(?:findet|bestatigen|vereinbaren|statt)|\b(?:bestatigen|bestatigung|vereinbaren)\b.{0,60}\b(?:gesprach|vorstellungsgesprach|interview|termin)/,
    unless: /\bleider\b/,
  },
  {
    says: /\b(?:passt (?:ihnen|dir)|hatten sie zeit|hattest du zeit|haben sie zeit|terminvorschlag|terminvorschlage|personlich kennenlernen|naher kennenlernen|kennenzulernen)/,
    unless: /\bleider\b/,
    weight: 2,
  },
  {
    says: /\b(?:gesprach|vorstellungsgesprach|kennenlerngesprach)\b/,
    unless: /\b(?:danke|dank fur das|nach dem|leider)\b/,
    weight: 1,
  },
  // Spanish
  {
    says: /\b(?:invitar(?:te|le)|invitamos|agendar|concertar|programar|convocar(?:te|le)|convocamos|confirmar|confirmamos|gustaria tener|queremos tener)\b.{0,80}\b(?:entrevista|llamada|reunion|videollamada)|\bentrevista\b.{0,50}\b(?:confirmada|programada|agendada|sera el|tendra lugar)/,
    unless: /\bno\b/,
  },
  {
    says: /\b(?:tienes|tiene|tendrias|cual es tu|indicarnos tu|su) disponibilidad\b|\b(?:te|le) (?:viene bien|encaja|va bien)\b/,
    weight: 2,
  },
  { says: /\b(?:entrevista|videollamada)\b/, unless: /\bgracias por|no\b/, weight: 1 },
  // French
  {
    says: /\b(?:invit(?:er|ons)|convi(?:er|ons)|convoquer|propos(?:er|ons)|planifier|organiser|confirm(?:er|ons)|rencontrer)\b.{0,80}\b(?:entretien|echange|rendez-vous|visio|appel)|\bentretien\b.{0,50}\b(?:confirme|aura lieu|fixe|prevu)/,
    unless: /\bregret|pas\b/,
  },
  {
    says: /\b(?:vos disponibilites|seriez-vous disponible|etes-vous disponible|vous convient|vous conviendrait)\b/,
    weight: 2,
  },
  { says: /\b(?:entretien)\b/, unless: /\bmerci (?:pour|d')|suite a\b/, weight: 1 },
]

const ACKNOWLEDGEMENT: readonly KindRule[] = [
  {
    says: /\b(?:thank you|thanks|thank)\b.{0,20}\bfor (?:applying|submitting|sending|your (?:recent |job )?(?:application|interest)|the interest|taking the time to apply)\b/,
  },
  {
    says: /\b(?:we(?:'ve| have)?|has|have been|was|were) (?:now |successfully |just )*(?:received|recieved|got)\b.{0,20}\b(?:your )?(?:application|cv|resume)\b|\b(?:application|cv|resume)\b.{0,60}\b(?:has been|was|is|have been|been)\b(?: \w+)? (?:received|submitted|successfully|sent|under review|being reviewed)\b|\bapplication (?:received|confirmation|submitted)\b|\breceipt of your (?:application|cv|resume)\b/,
  },
  {
    says: /\b(?:reviewing|will review|currently reviewing)\b.{0,20}\b(?:your|all|every) (?:application|cv|resume|profile|applications)\b/,
    weight: 2,
  },
  {
    says: /\b(?:dank|danken)\b.{0,40}\b(?:ihre|deine|die|ubersendung ihrer) bewerbung|\bbewerbung\b.{0,60}\b(?:erhalten|eingegangen|eingang)|\beingangsbestatigung\b|\beingang (?:ihrer|deiner) bewerbung\b/,
  },
  {
    says: /\b(?:hemos recibido|recibimos|recibida)\b.{0,30}\b(?:candidatura|solicitud|cv|curriculum)|\bgracias por\b.{0,20}\b(?:tu|su|aplicar|postular|inscribir|enviar)\b.{0,20}(?:candidatura|interes|solicitud|oferta|cv)?/,
    unless: /\bentrevista\b/,
  },
  {
    says: /\b(?:bien recu|avons recu|accusons reception)\b.{0,40}\bcandidature|\bmerci (?:pour|de)\b.{0,30}\b(?:candidature|interet)\b|\bremercions\b.{0,40}\b(?:candidature|interet)\b/,
  },
  { says: /\b(?:appreciate|grateful for) your interest in (?:joining|working|the|our)\b/ },
]

export const KIND_RULES: Record<Exclude<MessageKind, 'OTHER'>, readonly KindRule[]> = {
  REJECTION,
  INTERVIEW,
  OFFER,
  ACKNOWLEDGEMENT,
}
