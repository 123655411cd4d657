/**
 * Short pieces of talk with places for names, written for this product: how parents bring names in, above all those that are
 * also words. `{child}`, `{parent}`, `{staff}`, `{other}`, `{school}`, `{org}`, `{address}` and `{handle}` stand for any such.
 */
export const NAME_SENTENCES = `
my {child} is in year four
our {child} won't go in
my lad {child} said it was fine
{child}'s still at home
its {child}'s dad here
thanks from {child}'s mum
{child} is missing since this morning
they left my {child} waiting outside
about my {child} I said he can't hear
we'd have {child} tomorrow if there was a bed
{child} laughs all day now
how is {child} getting on
is {child} going to the party
both {child} and {child} have plans
{child} and {child} were both upset
{child}, {child} and the baby
me and {child} are coming
{child} says he likes it there
{child} cried all night
{child} went in today!!
{child} had a good week
{child} can do the door now
tell {child} well done
they told {child} off again
his sister {child} waits for him
his brother {child} does the talking
her twin {child} has one too
the eldest {child} is fine
my daughter {child} and son {child}
my grandson {child} lives with me
little {child} loves it
poor {child} was in bits
so proud of {child}
picked {child} up at three
took {child} to the dentist
when {child} was three
{child} (6) has no place
{child}, 9, autistic
{child} aged 7 is waiting
re {child}, see below
{child} - mornings only
{child}'s plan came back
{child}'s taxi never came
{child}'s review is on monday
{child}'s brother goes too
{child} needs a wheelchair
they called {child} naughty
he's called {child}
her name's {child}
we call her {child}
I've got {child} who is ten
{child} didn't want to know
{child}s teacher rang
{child}s appointment is at ten
all {child}s business
it was {child}s birthday
with {child} being poorly
for {child} it's the noise
it's {parent} here
this is {parent} again
hiya it's {parent} from the forum
{parent} x
love {parent} xx
thanks, {parent}
cheers {parent}
from {parent}
regards {parent}
my name is {parent}
I'm {parent}, mum of two
nan {parent} does the school run
Nanny {parent}
grandad {parent} picks him up
auntie {parent} has him fridays
my husband {parent} works away
my partner {parent} said no
my mum {parent} helps
happy birthday {parent}
well said {parent}
@ {parent} yes I can
thanks {parent} and {parent} for last night
{parent} can you bring the urn
{parent} and me did the stall
anyone seen {parent}
ask {parent}, she knows
{staff} rang me back
{staff} was lovely
thank you {staff}
thanks to {staff} and {staff}
a big thank you to {staff} in reception
shout out to {staff}
{staff} on the desk says no
{staff} on the bus is great
the escort {staff} waves
the driver {staff} sings
our caseworker {staff} left
his TA {staff} gets him
the senco {staff} said wait
the dinner lady {staff}
the speech lady {staff} came
{staff} the OT came out
{staff} from the team phoned
{staff} at the hospital listened
I spoke to {staff}
emailed {staff} twice
no reply from {staff}
it was {staff} who sorted it
someone called {staff}
signed by {staff}
somebody who signs as {staff}
Dear {staff},
Hi {staff},
Good morning {staff}
maths with {staff} is good
{staff} left in march
{staff} isn't here any more
then {staff} took over
bless {staff} she's a gem
{staff} helped us with the forms
saw {staff} on monday
my neighbour {other} minds him
my friend {other} says the same
{other} next door has the key
ask for {other}
collect from {other}
{other} is bringing the cake
a lad called {other} hit him
the bully is {other}
he said {other} first
he goes to {school}
she's at {school}
we went to {school} on tuesday
started at {school} in september
he is only at {school} until eleven
he's at {school} still
take him back to {school} for the afternoon
at {school} they gave her cards
the head at {school} said no
his school ({school})
moved from {school} to {school}
{school} can't meet need
{school} won't take him
{school} rang at nine
{school} are brilliant
{school} sent him home
{school} did the whole thing
{school} had sixty apply
{school} or {school}?
thank you {school}
parents rewrote {school}'s rules
the office at {school}
number one {school}, number two {school}
looked round {school} today
we wanted {school}
a place at {school}
the bus for {school}
nursery is {school}
said no to {school}
the {school} staff are kind
{school} lot are lovely
waiting outside {org}
{org} picks him up
{org} never came
the lady at {org} told me
we go to {org} on saturdays
he works at {org}
{org} in town is good
tickets from {org}
every coach at {org} gets it
our gp is {org}
he likes {org}
swimming with {org}
the chemist, {org}
we live at {address}
we're at {address}
it's {address}
round to ours, {address}
post it to {address}
pick up from {address}
the house on {address}
my page is {handle}
it's on my insta that's {handle}
look at {handle}
follow {handle} on facebook
find us on tiktok {handle}
I'm {handle} on there
`
