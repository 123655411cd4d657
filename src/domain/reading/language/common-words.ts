import { wordsIn } from '../../word-list.js'

/** English words that other languages of our families do not share, with the short forms of chat. */
export const COMMON_ENGLISH = wordsIn(`
the and was with that this have has had not but for from they them their there she her his him you your what when who why
how which been being were are our out off about after again all always any back because before can cant could couldnt did didnt
does doesnt dont done down each even ever every get gets getting give given go goes going gone good got great had hes help home
if im into is isnt it its ive just keep know last let like little long made make many me more most much my need needs never new
next no nobody nothing now of old on one only or other over people please said say says school see since so some someone still
such take taken tell than thank thanks then these thing things think those through time to told too took try two under until up
us very want wants wasnt way we week weeks well went where while will without wont would wouldnt year years yes yet
u ur pls plz thx ta tho cos coz bc tbh lol omg idk tbf ppl wk wks yr yrs mth mths sch appt msg xx bit bloody brill
child children kid kids son daughter lad mum dad parent parents teacher support plan autism autistic camhs ehcp senco send sen
waiting wait list review meeting council transport taxi diagnosis referral assessment letter email phone
brilliant amazing awful terrible lovely rubbish
`)
