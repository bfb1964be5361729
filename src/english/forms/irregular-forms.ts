/**
 * Forms that no stemmer finds, beside the base form: verbs, then plurals and comparatives.
 * Forms that are themselves commoner as another word stay out: `saw`, `left`, `found` (which is
 * what a past form nearly always means in news, so it stays in) are decided word by word.
 */
const table = `
be: am is are was were been being
arise: arose arisen
bear: bore borne
beat: beaten
become: became
begin: began begun
bend: bent
bind: bound
bite: bit bitten
bleed: bled
blow: blew blown
break: broke broken
breed: bred
bring: brought
build: built
burn: burnt
buy: bought
catch: caught
choose: chose chosen
come: came
creep: crept
deal: dealt
dig: dug
draw: drew drawn
dream: dreamt
drink: drank drunk
drive: drove driven
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
flee: fled
fly: flew flown
forbid: forbade forbidden
foresee: foresaw foreseen
forget: forgot forgotten
forgive: forgave forgiven
freeze: froze frozen
give: gave given
go: goes went gone
grow: grew grown
hang: hung
hear: heard
hide: hid hidden
hold: held
keep: kept
know: knew known
lay: laid
lead: led
lean: leant
learn: learnt
leave: left
lend: lent
lie: lain
light: lit
lose: lost
make: made
mean: meant
meet: met
mistake: mistook mistaken
overcome: overcame
overtake: overtook overtaken
pay: paid
prove: proven
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
see: saw seen
seek: sought
sell: sold
send: sent
shake: shook shaken
shine: shone
shoot: shot
show: shown
shrink: shrank shrunk
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
slide: slid
speak: spoke spoken
speed: sped
spend: spent
spin: spun
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
sting: stung
strike: struck stricken
strive: strove striven
swear: swore sworn
sweep: swept
swell: swollen
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
undergo: underwent undergone
understand: understood
undertake: undertook undertaken
wake: woke woken
wear: wore worn
weave: wove woven
weep: wept
win: won
withdraw: withdrew withdrawn
withhold: withheld
withstand: withstood
write: wrote written
child: children
man: men
woman: women
policeman: policemen
fisherman: fishermen
spokesman: spokesmen
spokeswoman: spokeswomen
spokesperson: spokespeople
chairman: chairmen
congressman: congressmen
foot: feet
tooth: teeth
goose: geese
mouse: mice
person: people
life: lives
wife: wives
knife: knives
thief: thieves
half: halves
leaf: leaves
shelf: shelves
loaf: loaves
wolf: wolves
crisis: crises
analysis: analyses
basis: bases
thesis: theses
hypothesis: hypotheses
criterion: criteria
phenomenon: phenomena
datum: data
medium: media
die: dying died
tie: tying
good: better best
bad: worse worst
far: farther further
`

/** From an irregular form to its base form, both in lower case. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', forms = ''] = line.split(': ')
      return forms.split(' ').map((form) => [form, base] as const)
    })
)
