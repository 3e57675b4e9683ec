/**
 * Which words make a name and which never do, folded. Company names, titles and departments are written with capitals
 * like a name: one of these words in it, and it is left out.
 */

/** What somebody does: it stands beside a name, and is none. */
const ROLES =
  'head director directors manager managers lead leader engineer engineers analyst analysts scientist scientists ' +
  'developer developers designer designers recruiter recruiters recruiting recruitment partner officer president vp ' +
  'cto ceo cfo coo cpo cmo founder cofounder principal consultant specialist coordinator architect owner chief ' +
  'supervisor teamlead staff senior junior associate assistant advisor administrator professor ' +
  'leiter leiterin leitung geschaftsfuhrer geschaftsfuhrerin personalreferentin personalreferent ' +
  'directeur directrice responsable directora jefe jefa gerente chef cheffe chargee charge'

const COMPANIES =
  'inc ltd llc llp plc gmbh ag kg se sa nv bv ab corp corporation co company group holding holdings partners ' +
  'associates bank capital insurance health healthcare realty logistics systems solutions services technologies ' +
  'technology tech software labs lab studio studios consulting media digital global international industries energy ' +
  'foods foundation institute university college school hospital clinic ventures analytics data cloud retail mobility ' +
  'airlines motors pharma bank financial research robotics networks'

const DEPARTMENTS =
  'human resources hiring talent acquisition people operations ops engineering product products design marketing ' +
  'sales finance legal science platform support success security team teams department division office committee ' +
  'board panel crew squad tribe abteilung fachabteilung vertrieb personal personalabteilung entwicklung team einkauf ' +
  'recursos humanos equipo ressources humaines equipe'

const OTHERS =
  'the our your my you us we me they their this that these his her all everyone somebody someone several some two three ' +
  'interview interviews interviewer interviewers call chat round screen session meeting conversation video phone ' +
  'google microsoft zoom meet skype webex slack linkedin calendly ' +
  'morning afternoon evening noon time eastern central pacific standard european ' +
  'new san los las saint north south east west street road avenue floor room building ' +
  'dear hi hello best kind regards thanks thank please note if and or for with from at on in to ' +
  'einer eine unser unsere unserer unserem ihr ihre ihrer dem der die das'

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
  'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
  'sep sept oct nov dec januar februar marz juni juli oktober dezember'

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')))

export const ROLE_WORDS = words(ROLES)
export const DAY_WORDS = words(WEEKDAYS)
export const NO_NAME_WORDS = words(ROLES, COMPANIES, DEPARTMENTS, OTHERS)

/** Small words within a name: "García de la Torre". */
export const PARTICLES = words(
  'de da do dos das del della di du van von der den ten ter la le el al bin ibn los las af zu',
)

/** What may go on after a name without being about something else. */
export const AFTER_NAME = words(
  'on at from of for via over in by this next tomorrow um am el le a per por sur',
)
