import type { KindRule } from './kind-rule'

const MEETING =
  /\b(?:meet(?:ing)?s? (?:room|on|at|until)|to meet\b|the meeting|your interviewer|reschedul|the (?:interview )?slot|the office|parking|delay|termin|treffen|la reunion|la sala)\b/
const NOT_YET = /\b(?:until|unless|before|yet|without|bis|bevor)\b/

const SAY_NO = String.raw`\b(?:not|won't|cannot|can't|unable|never|aren't|isn't|haven't|don't|didn't|wasn't|weren't)\b`

export const REJECTION: readonly KindRule[] = [
  // English: what they do not do with your application.
  {
    says: new RegExp(
      `${SAY_NO}.{0,40}\\b(?:mov(?:e|ing)|proceed(?:ing)?|progress(?:ing|ed)?|continu(?:e|ing)|go(?:ing)?|advanc(?:e|ing)|tak(?:e|ing|en))\\b(?: (?:you(?:r application| candidacy)?|with you(?:r application| candidacy)?|things|it|this))?(?: (?:any )?(?:forward|ahead|further|onward|to the next|with your (?:application|candidacy|profile)|with you\\b))`,
    ),
    unless: NOT_YET,
  },
  {
    says: /\b(?:decided|chosen|chose|elected|opted)\b.{0,30}\b(?:not to|against)\b.{0,20}\b(?:mov|proceed|continu|progress|pursu|advanc|offer|invit|hir|tak|extend)/,
  },
  {
    says: /\b(?:proceed|proceeding|move|moving|moved|go|going|gone|went|continue|continuing)\b (?:forward |ahead |on )?with (?:another|other|a different|different|someone|somebody|an internal|a candidate who|candidates (?:who|whose|with|that))\b/,
  },
  {
    says: /\b(?:pursue|pursuing|selected|chosen|chose|hired|offered the (?:role|position|job) to|appointed|in favou?r of)\b.{0,12}\b(?:another|other|a different|different|somebody else|someone else|an internal)\b(?: \w+)? ?(?:candidate|applicant|person|else|hire)?/,
  },
  {
    says: /\bother (?:candidates|applicants|applications)\b.{0,60}\b(?:more closely|closer|closely|better|stronger|whose|who (?:more|better))\b/,
  },
  {
    says: /\b(?:you|your (?:application|candidacy|profile)|you application)\b.{0,30}\b(?:not (?:been )?(?:selected|successful|shortlisted|chosen|progressed|retained|accepted)|unsuccessful|was declined|has been declined|has been rejected|was rejected)\b/,
  },
  {
    says: /\b(?:unable|not able|cannot|can't|not in a position|won't be able)\b.{0,6}\b(?:to )?offer you\b/,
    unless: /reimburs|parking|relocation|visa|travel/,
  },
  {
    says: /\bnot (?:be )?(?:offering|inviting|able to invite|progressing|shortlisting) you\b|\b(?:cannot|can't|unable to) invite you\b/,
    unless: MEETING,
  },
  {
    says: /\b(?:position|role|vacancy|job|opening|post)\b.{0,20}\b(?:has|have|is|was|were)\b (?:already |now |since |recently |been )*(?:filled|closed|cancelled|canceled|withdrawn)\b/,
  },
  { says: /\bregret to (?:inform|let you know|tell|say|advise|have to)\b/, unless: MEETING },
  {
    says: /\bno longer\b.{0,12}\b(?:consider(?:ing|ed)?|under consideration|in consideration|in the running)\b/,
  },
  {
    says: /\b(?:not|isn't|wasn't) (?:quite )?(?:a|an|the) (?:right |best |good |strong |close )?(?:match|fit)\b/,
    unless: MEETING,
  },
  { says: /\b(?:declin|reject)(?:e|ing|ed)? your (?:application|candidacy)\b/ },
  {
    says: /\bwill not be (?:considered|taken) (?:for|any|further)\b|\bwill not be (?:continuing|proceeding|progressing|pursuing)\b/,
    unless: NOT_YET,
  },
  {
    says: /\brescind(?:ing|ed)? (?:the|our|your) offer\b|\bwithdraw(?:ing|n)? (?:the|our|your) (?:job )?offer\b/,
  },
  {
    says: /\b(?:do not|don't) (?:currently )?have (?:an?|any) (?:appropriate|suitable|open|fitting|matching)\b.{0,20}\b(?:position|role|opening|vacancy)/,
  },
  { says: /\b(?:go|going|went|gone|move|moving) in (?:a different|another) direction\b/ },
  {
    says: /\b(?:chosen|chose|decided|elected|opted) to (?:pursue|progress|shortlist|interview|focus on)\b.{0,20}\b(?:candidates|applicants|profiles)\b/,
  },
  {
    says: /\b(?:going|decided|have|had) to pass\b(?: on)?/,
    unless: /\bpass (?:on )?(?:the|this|your) (?:message|word|details|cv|test|exam)/,
  },
  { says: /\b(?:we|they)(?: have|'ve)? (?:now )?filled (?:the|this|that) (?:position|role|vacancy|post)\b/ },
  // English: what usually goes with it. None decides alone.
  {
    says: /\b(?:unfortunately|sadly|we are sorry|i am sorry|we're sorry)\b.{0,120}\b(?:application|candidate|candidacy|position|role|applicants|opportunity)\b/,
    unless: MEETING,
    weight: 1,
  },
  {
    says: /\b(?:wish|best of luck|good luck|all the best|every success)\b.{0,50}\b(?:search|future endeavou?rs|future applications|your career|job hunt)\b/,
    weight: 1,
  },
  {
    says: /\b(?:keep|kept|retain)\b.{0,20}\b(?:cv|resume|details|profile|information|application)\b.{0,20}\b(?:on file|on record|in our (?:database|talent))/,
    weight: 1,
  },
  {
    says: /\b(?:after|following) (?:careful|much|thorough) (?:consideration|review|deliberation|thought)\b/,
    weight: 1,
  },
  {
    says: /\bencourage you to (?:apply|keep an eye)\b|\bapply (?:again|for future|for other)\b|\bfuture (?:openings|vacancies|opportunities)\b/,
    weight: 1,
  },
  {
    says: /\b(?:high|large|overwhelming|huge) (?:number|volume) of (?:\w+ )?(?:applications|applicants|candidates)\b|\bdifficult decision\b|\bextremely competitive\b/,
    weight: 1,
  },
  // German
  {
    says: /\b(?:bewerbung|ihr profil|dein profil)\b.{0,60}\bnicht (?:weiterzu?verfolgen|weiter zu verfolgen)\b/,
  },
  {
    says: /\b(?:leider|bedauern|bedauerlicherweise)\b.{0,160}\b(?:absage|absagen|nicht (?:weiter )?(?:berucksichtigen|in betracht)|keine (?:zusage|positive)|nicht (?:in die|zur) (?:engere|nachste)|fur (?:eine|einen) andere)/,
    unless: /\btermin|gesprach (?:am|um)|treffen\b/,
  },
  {
    says: /\b(?:andere[nrs]?|anderweitig)\b.{0,40}\b(?:kandidat|bewerb)\w*.{0,40}\bentschieden\b|\b(?:gegen|nicht fur) (?:ihre|deine|eine) (?:bewerbung|zusammenarbeit)\b.{0,20}\bentschieden\b/,
  },
  {
    says: /\b(?:ihre|deine|ihrer|deiner) bewerbung\b.{0,60}\bnicht (?:weiter |langer )*(?:berucksichtigen|berucksichtigt|verfolgen|in betracht|entsprechen)/,
  },
  {
    says: /\bnicht in (?:die|unsere) engere (?:aus)?wahl\b|\bstelle\b.{0,30}\b(?:bereits|anderweitig|inzwischen)\b.{0,20}\bbesetzt\b/,
  },
  {
    says: /\b(?:wunschen|alles gute)\b.{0,60}\b(?:weiteren|beruflichen|zukunft|bewerbungsprozess|jobsuche)/,
    weight: 1,
  },
  {
    says: /\bleider\b.{0,120}\b(?:bewerbung|stelle|position)\b/,
    unless: /\btermin|treffen|raum\b/,
    weight: 1,
  },
  // Spanish
  { says: /\bno (?:has|ha|habeis|haya|hayas) sido (?:seleccionad|elegid|escogid)/ },
  {
    says: /\b(?:hemos decidido|decidimos|hemos optado|optado por)\b.{0,40}\b(?:otro|otra|otros|otras|no (?:continuar|seguir|avanzar))/,
  },
  {
    says: /\bno (?:podemos|vamos a|podremos|continuaremos|seguiremos|avanzaremos)\b.{0,30}\b(?:con (?:tu|su) (?:candidatura|proceso|solicitud|perfil)|en el proceso)/,
  },
  {
    says: /\blament(?:amos|o) (?:informar|comunicar|decir)(?:te|le|os)\b/,
    unless: /reunion|sala|entrevistador/,
  },
  { says: /\b(?:te|le) deseamos\b.{0,40}\b(?:suerte|exito)/, weight: 1 },
  // French
  {
    says: /\bn(?:e |')\b.{0,30}\b(?:pas|plus)\b.{0,40}\b(?:donner (?:une )?suite|retenir|retenue?|retenu votre|poursuivre avec vous|poursuivre (?:avec )?votre candidature)/,
  },
  {
    says: /\b(?:avons le regret|sommes au regret|regrettons)\b.{0,60}\b(?:informer|annoncer|candidature|suite|retenue?)/,
    unless: /reunion|rendez-vous|salle/,
  },
  { says: /\b(?:retenu|choisi|opte pour)\b.{0,30}\b(?:un autre|une autre|d'autres) (?:candidat|profil)/ },
  { says: /\bmalgre (?:l'interet|la qualite)\b|\bpleine reussite\b|\bbonne continuation\b/, weight: 1 },
]
