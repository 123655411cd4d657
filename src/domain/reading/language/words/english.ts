/** English as parents write it: the words of every other English text of the seed corpus that stand in eight of those or more. No names. */
export const ENGLISH = `
a able about above absence absolute absolutely academy accept accepted access accessible accident account ace across act action actual actually add
added adding address adhd admitted adopted adoption adult adults advice advised adviser advocate afraid after afternoon afternoons again against age
aged agency agenda ages ago agree agreed ahead aid aids air alarm all allotment allowance allowed alone along already alright also alternative
altogether always am amazing ambulance amended an and angel angry animal annual another answer answered answering answers anxiety anxious any anybody
anyone anyones anything anyway anywhere apart apologies apologised apology app apparently appeal appealing appeals application applied apply
appointment appointments april are area arent arfid arm arms around arrived art as asda ask asked asking asks asleep assembly assess assessed
assessment assessments assessor assistant at ate attached attachment attend attendance attends attention august auntie authority autism autistic
autumn available awake away awful ay b babies baby babys back backwards bad badge bag bags ball bang bank bar base based basically bat bath bathroom
battle be beanbag beanbags beans bear beat because become bed bedroom beds bedtime been before beforehand began begged begging begin beginning begun
behaviour behind being believe believed bell belt bench benefit benefits beside best better between big bigger bike bill bin binned bins birth
birthday biscuit biscuits bit bite bites biting bits black blame blank blanket blazer bless blind blinds block bloke blood bloods blue board boat body
boiler bolt bolts bones bonfire book booked booking booklet books boot booths boots border born boss both bother bottle bottom bought bounced bowling
box boxes boy boyfriend boys brain brand bread break breakfast breaks breath breathe breathing brew brick bridge bright brilliant bring bringing
brings broke broken brother brothers brought brown bruise bruises bucket buckle buddy budget buggy build building built bullying bump bundle bungalow
burn burns burst bus buses busy but button buy by bye bypass c cab cafe cake calendar call called calling calls calm calmer came camera camhs camp
cams can canal cancel cancelled cannot cant canteen capacity car caravan card cards care careers carer carers caretaker carpet carried carrier carries
carry cars case caseworker cash castle cat catch caught cause ceased ceiling centre cerebral certificate chair chairs change changed changes changing
chap charge charged charity chart chase chat check checked checking checklist checks cheek cheers chemist chest child childminder childminders
children childrens childs chip chips choice choir choose choosing chose christmas chuffed church cinema circle claim class classes classroom clean
cleaner cleaning clear clerk clever climbing clinic clinics clipboard clock clocks close closed closing clothes club clubs clue co coach coat coats
code coffee cold collect collected collecting college colleges colour coloured colours come comes coming comment comments communication community
company complain complained complaint complaints computer concerns condition conference confirm confirmed consent consider consultant consultants
consultation consultations consulted contact continence continuing contract contribution cook coordinator cope copied copies coping copy copying
corner corridor corridors cos cost costs cot could couldnt couldve council councillor councils counselling counsellor count counted counting country
counts county countys course courses court cousin cousins cover covering covers covid cp cream credit cried cries criminal crisis crisps criteria
cross crossed crossing cruel cry crying cup cupboard cushion cut cuts cutting d dad dads daft daily dance danger dark data date dated dates daughter
daughters dawn day days dead deadline deaf deafblind deal dealt dear death decent decide decided decides decision declined defenders delay delighted
delivered delivery den dentist department depot deputy deregistered design designed desk desks detention diagnosed diagnosis diary did didnt die died
difference different difficulties dining dinner dinners direct director directory dirty disability disabled discharged disco disgrace disgusted
disgusting disorder district dld do doctor doctors document does doesnt dog dogs doing dolls done dont door doors dose dot double down downs
downstairs draft dragged drama draw drawer drawing drawn dread dreading dream dressed dressing drew drink drinking drive driver drivers drives driving
drop dropped drops drove drowning dry dryers duck due during duty duvet dying dyslexia dyslexic dyspraxia e each ear earlier early ears easier easter
easy eat eaten eating eats ed edge educate educated educating education eight eighteen eighty either eldest eleven else elses em email emailed emails
emergency empty end ended ends engine english enjoyed enough entire entry envelope epilepsy equipment er escort estate even evening evenings event
ever every everybody everybodys everyone everyones everything everythings everywhere evidence ex exactly exam example exams except excluded exclusion
excuse exercises exist existed exists expect expecting experience expert explain explained extension extra eye eyes f fab face facebook faces facing
failed fair faith fall families family far farm fast fat father fault favourite feb fed feed feedback feeding feeds feel feeling feelings feels fees
feet fell fella felt fence fetch fetched few field fifteen fifth fifty fight fighting file fill filled filling film filmed final finally find finds
fine fined finger fingers finish finished finishes finishing fire firm first fish fit fits fitted five fives fixed flat floor folded folder folders
folk follow followed following food foot football for forest forget forgot forgotten form formal forms fortnight forty forum forums forward foster
fostering fought found four fourteen fourteenth fourth fractions frame frames frank free fresh fri friday fridays fridge friend friends frightened
from front frozen full fun fund funded funding funeral funny furious further fuss game games gang gap garage garden gas gate gates gave gem gentle
gentleman get gets getting girl girls give given gives giving glad glass glasses gloves go god goes going gold gone good goodbye google got governor
governors gran grand grandad grandads granddaughter grandma grandmother grandparents grandson grant grateful great green grey grinning ground group
groups grown guess guidance guide gutted gym h had hadnt hair half halfway hall hamster hand handed handle handover hands handwriting hanging happen
happened happening happens happier happy hard hardly harm harness has hasnt hat hatch hates hats have havent having he head headphones heads health
hear heard hearing hears heart heating heaven heavy hed height held hell hello help helped helper helpers helping helpline helps her here heres hers
herself hes hi hid hidden hide hides hiding high hill him himself hip hips his history hit hits hitting hiya hoist hold holding holds hole holiday
holidays home homework honest honestly hood hoover hope horse hospice hospital hot hour hours house houses housing how hr hrs hub hug human humming
hundred hung hungry hurt hurts husband husbands hut hydro i ice idea ideas if ignore ignored in inbox incident included including inclusion inclusive
independent infant infants inhaler inside inspection inspectors instead insurance internship interpreter interview into investigated invitation invite
invited ipad is isnt isolation issue it itd item itll its itself jan january job jobs join joined joint joke joking joy judge july jumper june junior
juniors just k keep keeping keeps kept kerb kettle key keys keyworker kick kicked kicking kid kids kill killed kind kindly kindness kiss kit kitchen
knee knees knew knife knocked know knowing known knows l label labelled labels lad ladder ladies lads lady ladys laid laminated lamp land landed
landing lane language lanyard lanyards lap laptop last lasted late later laugh laughed laughing laughs laundry law lay lead leader leaflet leaflets
learn learned learning learns learnt least leave leavers leaves leaving led left leg legal lego legs leisure length less lesson lessons let lets
letter letters letting level levels library lie life lift lifts light lighter lights like liked likes limit line lines link links lip list listed
listen listened listening lists literally little live lived lives livid living loads local lock locked locks locum lodge log lol lollipop long longer
loo look looked looking looks lorry lose loss lost lot lots loud love loved lovely loves low luck lunch lunchtime lying m machine mad made magic main
mainstream make makes making malvern man manage managed manager managers managing mandatory mans many map march mark marked marks marriage marvellous
mask mat match mate mates maths mats matter mattress max may maybe me meal meals mean means meant meanwhile measured med medal mediation medical
medication medicine meds meet meeting meetings meets melatonin meltdown meltdowns men mental mention mentioned mentor menu message messages met mid
middle midnight might mile mileage miles milk million min mind minded mine minecraft mines minibus mins minute minutes miss missed misses missing
mistake moan mobile mobility moderate moment mon monday mondays money monitor month monthly months mood moon more morning mornings mosque most mostly
mother mothers mouth move moved movement moves moving much mud mum mummy mums murder music must my myself n nail nails name named names nan nans
nappies nappy nativity naughty near nearer nearest nearly neck need needed needing needs neglect neighbour neighbours neither nerves never new news
newsletter next nice nicely night nights nil nine nineteen ninety ninth no nobody nobodys nod nodded noise noises non none noon nor normal north nose
not note noted notes nothing nothings notice noticed november now nowhere nowt number numbers nurse nursery nurses nursing nurture o oclock october
odd of off offer offered office officer officers offices ofsted often oh ok old older olds ombudsman on once one ones online only onto op open opened
opening opens operation opinion opportunities opposite optician or order ordered ordinary orthotics other others otherwise ought our ours ourselves
out outcome outcomes outpatients outreach outside over overnight overnights owe own oxygen p pack package packed packs pad pads paediatrician paeds
page pages paid pain paint pair pairs palsy panel panic panto pants paper papers paperwork paragraph parcel parent parental parenting parents park
parking part parties partner partnership party pass passed passenger passes passport past path pathway patience patient pay paying payment payments
pays pdf peace peas peer peg pen pencil pens people peoples per percent perfect perhaps permanent permanently person personal petrol phase phone
phoned phones phonics photo photos physio pick picked picking picks picnic picture pictures piece pillow pin pink pizza place placement places plain
plan planned plans plaster plate play playground playing plays please pleased plenty pls plus point pointed points police policy polite pool poor
poorly pop porch portage positive possible post postcode posted poster postman posts pot pound pounds practice preference prefers preschool
prescription present press pressed pressure primary print printed printer prison private problem professionals profile profound programme progress
project prom promise promised proof proper properly protection proud prove provision psych psychiatrist psychologist pub public publish pull pulled
pulling pump pupil purple purpose push pushchair pushed pushing put puts putting pyjamas q qualified quarter question questionnaire questions queue
quick quicker quid quiet quite quiz quoted r radiator radio raffle rail rain raised ramp ran rang rate rather ray re reach read reader reading reads
ready real really reason reasons received reception receptionist reckon record recorded records red ref refer reference referral referred refusal
refused regarding regards register registered relaxed relief remember rep repeat replaced replied reply report reported reports request rescue
residential respect respite response rest restraint result results retired return review reviewed reviews rewrote right rights ring ringing rings
ripped risk road robot rock roll rolled roof room rooms rota rotten round roundabout route routine row rubbish rude rule rules run rung running runs
rush s sad safe safeguarding safety said sale salt same sand sandwich sandwiches sang sat satisfied saturday saturdays sausage save saved saw say
saying says scan scared scarf scheme school schools science scissors scored scout scrap scream screamed screaming screams screen scribe search seat
seats second secondary seconds secret secretary section security see seeing seem seems seen sees seizure seizures self send sendiass sending sends
sense sensory sent sentence sentences separate sept september service services session sessions set sets settee setting settle settled seven seventeen
seventy severe shake shaking shall shame shape share shared she shed sheep sheet sheets shelf shell shes shift shifts shirt shoe shoes shook shop
shopping shops short shot should shoulder shouldnt shouldve shout shouted shouting shouts show showed shower showing shown shows shut shuts shutting
siblings sick side sides sight sign signature signed signing signs silence silly simple since sincerely sing singing single sings sink sister sisters
sit site sits sitter sitting six sixteen sixth sixty size skills skin skip sleep sleeping sleepover sleeps sleeve sleeves slept slid slide slides
sling slip slipped slippers slot slow slowly small smaller smashing smell smile smiled smiles smiling snow so sobbing social sock socks sofa soft sold
solicitor some somebody somebodys someone someones something somewhere son song songs sons soon sooner sore sorry sort sorted sorts soul sound sounds
south space spaces spare speak speaker speaking speaks special specialist speech spell spelling spend spent splint splints split spoke spoken spoon
sports spot spotted spring squash staff staffordshire staffs stage stairs stall stammer stand standing stands star stars start started starting starts
statement station stay stayed staying stays step steps stick sticker sticks still stitches stock stone stood stop stopped stopping stops store story
straight stranger strangers strap strapped straps strategy street stretches strip strong stuck student stuff stupid subject such suction suggest suit
suitable suits summer sums sun sunday sundays superb supervisor supply support supported supposed sure surgeon surgery surname surprise surprised
survey suspended suspension swallow swap swapped swear swearing swim swimming swing switch switched symbols syndrome system systems t table tables
tablet tablets take taken takes taking talk talked talker talking talks tall taller tap tape taps targets taster taught tax taxi taxis tea teach
teacher teachers teaches teaching team teams tears teatime teddy teens teeth tell telling tells telly template ten tent term terms tesco test tested
testing text texted texts than thank thanked thankful thanks that thatd thatll thats the theatre their theirs them themselves then therapist
therapists therapy there thered theres these they theyd theyll theyre theyve thick thing things think thinking thinks third thirteen thirty this those
though thought thoughts thousand three threw through throwing thrown thru thumb thurs tick ticked ticket tickets tics tie tied tier tight til till
time timed timer times timetable tiny tip tips tired tissue to toast today toddler together toilet toilets told tomorrow tone tonight too took tooth
top torch touch touched tour towards towel town toy toys track train trained trainers training trains trampoline trampolining transition transitions
translate transport trauma travel tray treasure treat treated tree tribunal tried trip trips trolley trouble trousers true trust truth try trying tube
tues tuesday tuesdays tuition tummy turn turned turning turns tutor tutors twelve twenty twice twin twins two type typed typing u um umbrella un uncle
under understand understanding understood undiagnosed undone uni uniform unit unless unpaid until up update updated upheld ups upset upstairs urn us
use used useful uses using usual usually van vehicle verbal version very vicar video videos view views village vision visit visited visitor visitors
visits visual voice voices volunteer volunteering volunteers voucher w wage wages wait waited waiting waits wake walk walked walker walking walks wall
walls want wanted wanting wants war ward wardrobe warm warned warning was wash washed washing wasnt watch watched watches watching water wave waved
way ways we wear wearing wears weather web webinar website websites wed wedding wednesday wednesdays weds week weekend weekends weekly weeks weighed
weight weighted welcome welfare well wellbeing wellies went were werent wet weve what whatever whats whatsapp wheel wheelchair wheels when where
wheres whether which while white who whod whoever whoevers whole wholl whom whos whose whove why wife wifi will win wind window windows winter wish
wishes with within without witness wk wks wobble woke woman won wonder wondered wonderful wont word wording words wore work worked worker workers
working works worksheet workshop world worn worried worries worry worse worst worth would wouldnt wrist wrists write writes writing written wrong
wrote x xmas yard yeah year yearly years yellow yes yesterday yet yoga yoghurt you youd youll young younger youngest your youre yours yourself youth
youtube youve yr yrs zero zoom
id ill im ive mr mrs ms sir ta
`
