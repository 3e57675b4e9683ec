/**
 * The most used passwords of at least 8 characters, lower-case: what guessing begins with. Kept here, so that
 * refusing them needs no network. `isCommonPassword` also knows runs and repetitions, which need no list.
 */
const WORDS = `
password passw0rd p@ssword p@ssw0rd pa55word pa55w0rd passwort password1 password2 password3 password11 password12
password123 password1234 password12345 password123456 password01 passw0rd1 p@ssw0rd1 p@ssw0rd123 password! password1!
password123! passpass passphrase mypassword mypass123 yourpassword thepassword newpassword oldpassword changeme
changeme1 changeme123 letmein1 letmein123 letmeinnow welcome1 welcome12 welcome123 welcome1234 welcome2 welcomehome
administrator admin123 admin1234 admin12345 admin123456 adminadmin admin@123 admin2024 admin2025 admin2026 rootroot
root1234 superuser superman superman1 superman123 batman123 batman11 spiderman spiderman1 wonderwoman ironman1
starwars starwars1 startrek startrek1 skywalker darkvader darthvader chewbacca obiwan123 pokemon1 pokemon123 pikachu1
minecraft minecraft1 fortnite fortnite1 roblox123 nintendo playstation xbox3600 warcraft counterstrike overwatch
iloveyou iloveyou1 iloveyou2 iloveyou12 iloveyou123 iloveyou! ilovegod ilovejesus iloveme1 iloveme2 loveyou1 lovelove
lovelove1 loveme123 lovely123 mylove123 foreverlove trustno1 trustno11 sunshine sunshine1 sunshine12 sunshine123
princess princess1 princess12 princess123 princesa football football1 football12 football123 baseball baseball1
baseball123 basketball basketball1 softball softball1 volleyball hockey12 soccer12 soccer123 liverpool liverpool1
liverpool123 chelsea1 chelsea123 arsenal1 arsenal123 barcelona barcelona1 realmadrid juventus manchester manutd123
everton1 rangers1 celtic1888 steelers steelers1 cowboys1 lakers24 yankees1 redsox04 patriots packers1 eagles123
monkey123 monkey12 monkey1234 dragon12 dragon123 dragon1234 dragonball master12 master123 mustang1 mustang69 shadow12
shadow123 michael1 michael12 michael123 jennifer jennifer1 jessica1 jessica123 jonathan jordan23 jordan123 michelle
michelle1 nicole123 ashley12 ashley123 amanda123 andrew123 anthony1 anthony123 alexander alexander1 alexandra
brittany caroline catherine charles1 charlie1 charlie12 charlie123 christian christina christine christopher daniel123
danielle danielle1 elizabeth elizabeth1 francesco francisco frederic gabriel1 gabriela hannah123 heather1 isabella
isabelle jasmine1 jeremiah joseph123 joshua123 justin123 katherine kimberly kristina lauren123 leonardo lorenzo1
madeline margaret maria123 mariana1 marina123 martina1 matthew1 matthew123 maximilian melissa1 melissa123 natalie1
natasha1 nathan123 nicholas nicholas1 patricia patricia1 patrick1 rebecca1 richard1 robert123 samantha samantha1
samuel123 sebastian sebastian1 sophia123 stephanie stephen1 stephanie1 theresa1 thomas123 valentina vanessa1 veronica
victoria victoria1 vincent1 william1 william123 whatever whatever1 whatever123 computer computer1 computer123 internet
internet1 samsung1 samsung123 samsung12 google123 google12 facebook facebook1 instagram linkedin linkedin1 twitter1
youtube1 youtube123 microsoft windows10 windows11 windows7 macintosh iphone12 android1 blink182 metallica metallica1
nirvana1 slipknot slipknot1 eminem123 greenday greenday1 linkinpark radiohead rammstein gunsnroses ironmaiden
blackmetal guitar123 music123 musica123 rockstar rockstar1 rocknroll hellokitty hello123 hello1234 hello12345
helloworld hellohello heyhey12 hunter12 hunter123 killer12 killer123 killer1234 ginger12 ginger123 pepper12 pepper123
cookie12 cookie123 cookies1 chocolate chocolate1 butterfly butterfly1 butter123 strawberry blueberry raspberry
cranberry pineapple banana123 orange12 orange123 purple12 purple123 yellow12 silver123 golden123 diamond1 diamond123
crystal1 rainbow1 rainbow123 summer12 summer123 summer01 summer2023 summer2024 summer2025 summer2026 winter12
winter123 winter2023 winter2024 winter2025 winter2026 spring2024 spring2025 spring2026 autumn2024 autumn2025
autumn2026 january1 february september september1 october1 november november1 december december1 monday123 friday13
saturday birthday birthday1 christmas christmas1 halloween happyday happy123 happiness angel123 angel1234 angels123
angelina angelica babygirl babygirl1 babyboy1 babygurl1 beautiful beautiful1 blessed1 blessing faithful forgiven
freedom1 freedom123 friends1 friends123 friendship heaven12 heaven77 jesus123 jesus777 jesuschrist godisgood godislove
scorpion scorpio1 taurus12 gemini12 aquarius capricorn sagittarius tinkerbell cinderella mickey12 mickeymouse
minnie123 snoopy123 garfield garfield1 scooby12 scoobydoo simpsons bartsimpson southpark familyguy spongebob
spongebob1 elephant dolphin1 dolphins panther1 panthers tigger12 tiger123 lion1234 eagle123 falcon12 phoenix1
phoenix123 unicorn1 unicorns kitty123 kittycat puppy123 doggie12 buster12 maggie12 bailey12 harley12 harleydavidson
mercedes mercedes1 corvette corvette1 ferrari1 porsche1 porsche911 lamborghini kawasaki yamaha123 toyota12 honda123
chevrolet cadillac mercury1 marlboro marlboro1 budweiser heineken jackdaniels corona19 cocacola cocacola1 pepsi123
snickers snickers1 skittles mcdonalds qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty01 qwerty11
qwertyui qwertyuiop qwertyqwerty qweqweqwe qwe123qwe qweasdzxc qweasd123 qwer1234 qwert123 qwert1234 qwert12345
qazwsx12 qazwsx123 qazwsxedc qazwsxedc123 qazqazqaz zaq12wsx zaq1zaq1 zaq1xsw2 zxcvbnm1 zxcvbnm123 zxcvbnm, zxcvbnmm
asdfghjk asdfghjkl asdfasdf asdf1234 asdfgh12 asdfgh123 asdasdasd asd123asd azerty12 azerty123 azertyuiop abcd1234
abcd12345 abcdef12 abcdef123 abc12345 abc123456 abcabcabc abc123abc a1b2c3d4 a1b2c3d4e5 a1234567 a12345678 a123456789
aa123456 aa12345678 aaa111222 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc
1qazxsw2 1qaz1qaz 2wsx3edc 12qwaszx 123qweasd 123qwe123 123qweasdzxc 123qwe456 1234qwer 12345qwert 123abc123 1234abcd
12345abc 123456abc 123456ab 1234567a 12345678a 123456789a 123456789q 12345678q 123456qwerty 123456aa 123456as 123456qw
12341234 12344321 123454321 123123123 123123123a 123321123 123321456 12345612 123456123 123456654321 1234566543
123457890 12345670 123698745 1236987410 147258369 147852369 159357123 159753123 159357456 789456123 741852963
789789789 456456456 321321321 987456321 963852741 951753852 112233445566 11223344 1122334455 11112222 111222333
1111222233334444 12121212 13131313 10101010 10203040 102030405060 20202020 21212121 23232323 01020304 0102030405
31415926 3141592653 27182818 14141414 69696969 96969696 77778888 88889999 99998888 52013140 5201314520 woaini520
woaini1314 woaini123 a5201314 19801980 19841984 19851985 19861986 19871987 19881988 19891989 19901990 19911991
19921992 19931993 20002000 20102010 20112011 20122012 20202021 20212021 20222022 20232023 20242024 20252025 20262026
secret12 secret123 secret1234 topsecret supersecret mysecret default1 default123 guest123 guest1234 testtest test1234
test12345 test123456 testing1 testing123 tester123 temp1234 temporary temppass demo1234 demodemo sample123 example1
example123 login123 loginlogin userpass user1234 username username1 access14 access123 accessaccess master01
masterkey keymaster monkey01 ncc1701d ncc1701e thx11380 matrix123 thematrix terminator godzilla1 gandalf1 frodo123
hobbit123 legolas1 hogwarts harrypotter potter123 gryffindor slytherin hermione dumbledore voldemort jamesbond
bond0070 jobsearch jobsearch1 interview interview1 application resume123 career123 debrief1 debrief123 hireme123
hiremenow freebird fuckyou1 fuckyou2 fuckyou12 fuckyou123 fuckoff1 fuckoff123 asshole1 bullshit bullshit1 motherfucker
biteme12 sexy1234 sexysexy hotmail1 hotmail123 gmail123 yahoo123 yahoo1234 outlook1 outlook123 contraseña contrasena
contrasena1 hola1234 hola12345 teamomucho tequiero tequieromucho mypassword1 motdepasse bonjour1 bonjour123 soleil123
doudou123 chouchou loulou123 marseille jetaime1 jetaime123 hallo123 hallo1234 hallohallo schalke04 passwort1
passwort123 sommer2024 sommer2025 sommer2026 geheim123 fussball schatz123 senha123 senha1234 brasil123 flamengo
corinthians palmeiras santos123 ciao1234 amoremio forzamilan forzainter parola123 parola12 polska123 polska12
kochanie haslo123 haslo1234 matrix12 natalia1 marzo2024 pakistan pakistan1 pakistan123 india123 india1234 bangladesh
indonesia philippines vietnam1 nigeria1 america1 america123 canada123 australia australia1 newyork1 newyork123
california losangeles chicago1 london123 paris123 berlin123 sweethome homesweethome sweetheart sweetheart1 sweetpea
sweetie1 precious precious1 pumpkin1 pumpkin123 patches1 peaches1 peanut12 peanut123 muffin12 cupcake1 cupcake123
marshall marshmallow maverick maverick1 midnight midnight1 moonlight moonlight1 sunflower sunflower1 starlight
snowball snowflake snowboard skateboard swimming swimmer1 dancer12 dancing1 cheerleader champion champion1 thunder1
thunder123 lightning hurricane tornado1 volcano1 mountain mountain1 raiders1 redskins broncos1 dolphins1 bulldogs
bulldog1 wildcats wildcat1 gators12 longhorns trojans1 spartans spartan1 spartan117 warriors warrior1 gladiator
predator predator1 commander marines1 airborne military soldier1 sergeant security security1 protect1 firewall hacker12
hacker123 hackerman anonymous anonymous1 nothing1 nothing123 nopassword nopass123 noname12 something something1
anything anything1 everything qwaszx12 asdzxc123 poiuytre poiuytrewq lkjhgfdsa mnbvcxz1 mnbvcxzlkj plokijuh okmijnuhb
zxasqw12 zxc12345 zxcv1234 zxcasdqwe zxczxczxc xxxxxxxx1 correcthorse correcthorsebatterystaple
`

const COMMON = new Set(WORDS.trim().split(/\s+/))

const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
]
const RUNS = ROWS.flatMap((row) => [row, row.split('').toReversed().join('')])

/** Whether guessing would begin with `password`: a used one, one run of keys, or a short piece repeated. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase()
  if (COMMON.has(folded)) return true
  if (/^(.{1,3})\1+$/.test(folded)) return true
  return RUNS.some(
    (run) =>
      run.includes(folded) || (run.includes(folded.replace(/[0-9!.?]{1,4}$/, '')) && folded.length < 14),
  )
}
