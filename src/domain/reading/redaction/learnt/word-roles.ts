import { wordsIn } from '../../../word-list.js'
import {
  AFTER_STAFF,
  BEFORE_STAFF,
  CHILD_WORDS,
  HONORIFICS,
  OTHER_PERSON_WORDS,
  RELATIVE_WORDS,
  STAFF_WORDS,
  WORKPLACES,
} from '../people/person-words.js'

/** What a word tells of the words beside it, as a number; 0 for nothing. */
export const roleOf = (form: string): number => ROLES.get(form) ?? 0

// ---------------------------------------------------------------------------------------------------------------------

/** Written with a capital, or unknown to word lists, and no name of a person or a place that tells where a family is. */
const NEVER_NAMES = wordsIn(`
adhd asd asc pda odd ocd fasd pmld sld mld slcn semh spld dld apd spd hi vi msi pd ds cp tourettes tourette asperger aspergers angelman rett williams
fragile downs down dyslexia dyspraxia dyscalculia hypermobile ehlers danlos autism autistic deafblind undiagnosed adhdautism lego minecraft roblox
fortnite pokemon xbox playstation nintendo switch ipad alexa siri google netflix youtube disney pixar marvel spiderman batman peppa bluey thomas
shrek hogwarts tesco asda aldi lidl morrisons sainsburys greggs mcdonalds kfc costa primark argos ikea amazon ebay vinted facebook whatsapp telegram
insta instagram tiktok snapchat zoom teams skype outlook word excel powerpoint pdf email berlingo corsa fiesta focus polo golf astra transit zafira
velcro makaton pecs bsl portage thrive elsa senco sendco ofsted cqc nhs dla pip uc esa camhs ehcp ehc iep ipsea sendiass mencap barnardos homestart
melatonin ritalin concerta elvanse medikinet risperidone sertraline fluoxetine buccal calpol nurofen diwali eid ramadan easter christmas xmas
hanukkah vaisakhi english welsh polish urdu punjabi arabic romanian bengali sylheti portuguese hungarian bulgarian ukrainian lithuanian slovak
turkish kurdish chinese french german spanish italian russian pakistan poland romania ukraine india america australia scotland ireland wales england
britain geordie brummie traveller travellers roma god jesus lord allah sir madam sirs miss dr mr mrs nowt summat owt bab duck wench bostin yow cor
obvs defo tbh omg lol haha hmm aww yay tmrw tmr hun hunni ladies ppl appt appts diag sch yr yrs wk wks hr hrs min mins circs info tbc asap fyi aka
nhs gp gps ot ots slt salt ep eps ta tas lsa pa pas hv hvs sw la las dco dms mp ap pru emis eotas ehe ebsa ft pt am pm
`)

const GROUPS: Set<string>[] = [
  HONORIFICS,
  wordsIn('my our'),
  wordsIn('his her their your'),
  wordsIn('called named name names'),
  wordsIn('and or plus with'),
  CHILD_WORDS,
  RELATIVE_WORDS,
  OTHER_PERSON_WORDS,
  STAFF_WORDS,
  wordsIn('dear hi hello hiya hey morning evening regards sincerely faithfully love cheers wishes yours xx x ta'),
  wordsIn('thank thanks thankyou bless shoutout'),
  wordsIn(
    'primary infant infants junior juniors academy nursery preschool playgroup college kindergarten montessori prep',
  ),
  wordsIn('school schools high middle first secondary grammar sixth unit base setting'),
  wordsIn(
    'surgery practice taxis cabs cars coaches travel stables farm pharmacy hospice tutors club dental respite ltd lodge centre',
  ),
  wordsIn(
    'road street lane close avenue drive crescent court row way rise terrace gardens grove mews place hill view yard gate walk',
  ),
  wordsIn('flat house cottage number live lives lived living moved address opposite'),
  wordsIn('zero oh o nought one two three four five six seven eight nine double triple treble'),
  wordsIn(
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
  ),
  wordsIn(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  wordsIn(
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun',
  ),
  NEVER_NAMES,
  wordsIn('dot underscore dash hyphen facebook insta instagram tiktok twitter snapchat page'),
  wordsIn('in near from to at'),
  wordsIn(
    'is was has hasnt had isnt wasnt wont will cant goes went gets got loves hates likes says said turned starts started came comes',
  ),
  wordsIn('the a an this that these those'),
  wordsIn('he she him they them it i we you'),
  wordsIn('council hospital county trust library town city village park'),
  WORKPLACES,
  BEFORE_STAFF,
  AFTER_STAFF,
]

const ROLES = new Map(
  [...GROUPS].reverse().flatMap((group, place) => [...group].map(word => [word, GROUPS.length - place])),
)
