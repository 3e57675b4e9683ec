/**
 * What guessing begins with here, besides the many thousands of the package: words of a job search, years of late,
 * and other languages. At least 8 characters, lower-case.
 */
const OURS = `
p@ssword password12345 password123456 p@ssw0rd1 p@ssw0rd123 password1! password123! passphrase mypass123 yourpassword
thepassword oldpassword changeme123 welcome1234 welcomehome admin1234 admin12345 admin123456 adminadmin admin@123
admin2024 admin2025 admin2026 root1234 superuser darkvader obiwan123 minecraft1 fortnite fortnite1 roblox123 xbox3600
overwatch lovelove1 loveme123 lovely123 mylove123 foreverlove trustno11 sunshine12 sunshine123 princess12 princess123
baseball123 liverpool123 chelsea123 barcelona1 manutd123 eagles123 monkey1234 dragon1234 jessica123 anthony123
charlie12 hannah123 joseph123 lauren123 matthew123 melissa123 nathan123 samuel123 sophia123 william123 whatever123
computer123 samsung12 facebook1 instagram linkedin linkedin1 twitter1 youtube1 youtube123 windows10 windows11 windows7
iphone12 android1 eminem123 gunsnroses guitar123 musica123 hello12345 heyhey12 killer1234 butter123 banana123
orange123 purple123 silver123 golden123 diamond123 rainbow123 summer123 summer2023 summer2024 summer2025 summer2026
winter123 winter2023 winter2024 winter2025 winter2026 spring2024 spring2025 spring2026 autumn2024 autumn2025
autumn2026 september1 monday123 christmas1 angel1234 angels123 babygurl1 freedom123 friends123 heaven12 heaven77
taurus12 minnie123 snoopy123 bartsimpson spongebob1 lion1234 phoenix123 doggie12 harleydavidson yamaha123 toyota12
corona19 qwertyqwerty zxcvbnm, aa12345678 aaa111222 1236987410 1111222233334444 3141592653 27182818 99998888 52013140
5201314520 woaini520 woaini1314 woaini123 a5201314 20202021 secret1234 supersecret default123 guest123 guest1234
test12345 test123456 tester123 demo1234 sample123 example1 example123 login123 loginlogin user1234 username1
accessaccess keymaster thx11380 godzilla1 frodo123 hobbit123 potter123 gryffindor slytherin dumbledore voldemort
bond0070 jobsearch1 interview interview1 application resume123 career123 debrief1 debrief123 hireme123 hiremenow
fuckoff123 hotmail1 hotmail123 gmail123 yahoo123 yahoo1234 outlook1 outlook123 contraseña contrasena1 hola1234
hola12345 teamomucho tequieromucho mypassword1 bonjour123 soleil123 doudou123 loulou123 jetaime1 jetaime123 hallo1234
hallohallo passwort123 sommer2024 sommer2025 sommer2026 geheim123 schatz123 senha1234 brasil123 corinthians santos123
ciao1234 forzamilan forzainter parola123 polska123 polska12 haslo123 haslo1234 marzo2024 pakistan123 india1234
vietnam1 nigeria1 america123 canada123 newyork123 berlin123 sweethome homesweethome sweetheart1 pumpkin123 peanut123
cupcake123 marshmallow moonlight1 dancer12 dancing1 thunder123 volcano1 mountain1 gators12 protect1 hacker12 hacker123
hackerman anonymous1 nothing123 nopass123 noname12 anything1 mnbvcxzlkj okmijnuhb xxxxxxxx1 correcthorse
correcthorsebatterystaple
`

const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
]

/**
 * Whether guessing would begin with `password`: a used one, one run of keys, or a short piece repeated. Needs no
 * network, and reads the long list only when a password is chosen: it would stay in memory for nothing.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const folded = password.toLowerCase()
  if (/^(.{1,4})\1+$/.test(folded) || isRun(folded)) return true
  if (OURS.split(/\s+/).includes(folded)) return true
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return dictionary['passwords-common'].includes(folded)
}

function isRun(folded: string): boolean {
  const withoutEnd = folded.length < 14 ? folded.replace(/[0-9!.?]{1,4}$/, '') : folded
  return ROWS.flatMap((row) => [row, row.split('').toReversed().join('')]).some(
    (run) => run.includes(folded) || run.includes(withoutEnd),
  )
}
