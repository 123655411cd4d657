import { wordsIn } from '../../../word-list.js'

export const HONORIFICS = wordsIn(
  'mr mrs ms miss mx dr doctor prof professor nurse sister cllr councillor sir madam pc',
)

/** Words after which a child's name may come: `my son Jude`. */
export const CHILD_WORDS = wordsIn(`
son daughter lad boy girl child kid youngest eldest oldest middle twin twins brother sister sibling grandson granddaughter grandchild
grandchildren nephew niece toddler teenager teen baby stepson stepdaughter pupil student patient sons daughters children boys girls
siblings cousin name yo olds one ones`)

export const RELATIVE_WORDS = wordsIn(`
husband wife partner mum mom mam dad mother father ex nan nanny nana grandma gran grandad grandfather grandmother auntie aunt uncle hubby
parent carer mummy daddy fiance boyfriend stepdad stepmum`)

export const OTHER_PERSON_WORDS = wordsIn(
  'friend friends mate mates neighbour neighbours bestie pal classmate bully landlord',
)

export const STAFF_WORDS = wordsIn(`
senco sendco teacher teachers ta tas lsa head headteacher deputy driver escort worker workers caseworker keyworker coordinator
ordinator officer tutor therapist ot physio physiotherapist consultant paediatrician psychologist psychiatrist nurse practitioner
assistant visitor keyperson person childminder receptionist secretary manager chaperone carer pa advisor adviser mentor counsellor
dentist optician gp specialist clinician coach instructor leader governor volunteer chair interpreter lunchtime caretaker
lady chap bloke audiologist dietitian orthotist surgeon solicitor barrister advocate mediator salt slt senior lead ep someone somebody`)

/** Places of work: `Yvonne from SENDIASS` is at work there. */
export const WORKPLACES = wordsIn(`
sendiass iass camhs school nursery college council hospital clinic surgery office team service sen send ehc umbrella pathway respite
transport reception paediatrics cafe charity mencap barnardos hub centre ward forum home-start homestart nhs academy primary preschool
la taxi cars ipsea mind outreach portage`)

/** Verbs that tell of somebody met at work rather than at home. */
export const BEFORE_STAFF = wordsIn(
  'thank thanks thankyou spoke rang emailed phoned contacted saw met asked grateful shoutout seeing with bless from',
)
export const AFTER_STAFF = wordsIn(`
answered replied rings rang works worked left deserves organised explained listened visited assessed supports supported taught
teaches helped helps emailed phoned wrote diagnosed drives`)

export const LINKS_TO_NAME = wordsIn('called named who whos is was name s thats are about aged and')

/** Written with a capital, and no name of a person. */
export const NOT_NAMES = wordsIn(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december easter christmas english maths science french german polish urdu romanian arabic welsh irish scottish british ukrainian asian
black white muslim christian catholic jewish sikh hindu worcestershire staffordshire worcester stafford birmingham dudley stoke
wolverhampton walsall shropshire herefordshire telford england wales uk britain london ofsted facebook whatsapp telegram teams zoom
google lego minecraft youtube netflix tesco asda aldi lidl mcdonalds roblox fortnite ipad xbox makaton year yr reception senco sendco
local offer contact short breaks council county city district borough forum act code practice national health service trust nhs
education care plan send tribunal umbrella pathway graduated response family fund blue badge max card carers allowance universal credit
section stage key spring summer autumn winter covid lockdown god jesus lord dear hi hello hey regards thanks thank please sorry yes
ok okay mum mom dad nan grandma grandad mummy daddy autism autistic asperger aspergers down downs tourettes adhd asd pda ehcp camhs
elvanse ritalin concerta melatonin medikinet xmas mother father santa ed tourette ramadan eid diwali euro pounds views voices together thrive`)
