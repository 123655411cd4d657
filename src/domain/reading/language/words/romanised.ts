/** Urdu and Hindi in Latin letters, as people type it on a phone. */
export const ROMAN_URDU = `
hai hain hei hay hoon hun ho tha thi thay the hua hui hue hota hoti hote nahi nahin nai nhi mat na ka ki ke kay ko ne se sey mein mai me main par pe
tak aur or bhi lekin magar kyun kyunke kyonke agar to phir fir kya kia kab kahan kaise kese kaisay kitna kitni kaun kon koi kuch kuchh sab bohat bohot
bahut buhat zyada kam mera meri mere hamara hamari hamare humara humari apna apni apne us uska uski uske is iska iski iske un unka unki unhon woh wo
yeh ye hum hame hamein humein humain mujhe mujhay tum aap ap aapka aapki unko usko usay usey isko beta beti bete betay betiyan bacha bachi bachay
bachon bache ammi abbu abba nana nani dada dadi bhai behan baji shukriya meherbani salam assalam walaikum alaikum inshallah mashallah alhamdulillah
allah khuda madad chahiye chahie chahte chahta chahti zaroorat zarurat intezar intizar saal sal mahine mahinay hafta hafte din raat subah shaam kal
aaj abhi ab kabhi hamesha jab tab kaha kehte kehta kehti bola bolta bolti boltay suna sunte sunta sunti samajh samajhte pata maloom batao bataya
batayein karo karna karta karti karte karein kiya kar raha rahi rahe gaya gayi gaye jata jati jate jana aaya aya aayi ata ati aati aana diya dia dena
deta dete deti liya lena milta mila mili mile dekha dekho acha achha achi ache theek thik pareshan mushkil khush dar log logon ghar school wale walay
wali wala ustad parhai parhta parhti urdu angrezi paisay jaldi ziada itna itni sirf bas yahan wahan ek aik do teen char panch chahiay dua duas pyar
pyara pyari muhabbat himmat mehnat koshish sabr sabar ghussa gussa rona rota roti rotay sona sota soti sotay khana khata khati peena peeta nahana
uthna uthta baithna baithta chalna chalta khelna khelta bhagna bimar beemar bemar dawai dawa doctor ilaj hospital zehni zehan dimagh jism haath hath
pair paon aankh aankhen kaan chehra dil takleef taklif dard sakht narm bara bari baray chota choti chotay naya nayi naye purana purani lamba lambi
door nazdeek qareeb andar bahar upar neeche aagay peechay saath bagair baghair liye liay wajah waja tarah tareeqa tariqa kaam baat baatein masla
masail hal sawal jawab khat kaghaz form paise paisa kharcha gari gaari bus ustani miss sir jamaat kitab kitabein likhna likhta parhna bolna bolne
sunna sunao sunaya kehna kehne bulaya bulate poocha puchna pucha chalo chalay chale chali rakha rakhna rakhte rehna rehta rehti rehte hone hona hoga
hogi honge hogaya hogayi hojaye hojata chuka chuki chuke sakta sakti sakte sakein saka saki paya payi laga lagta lagti lagay lagne pehle pehla pehli
baad dobara phr dafa dafah martaba roz rozana mahina shayad zaroor bilkul waqai sach jhoot galat ghalat sahi sahih aisa aisi aise waisa jaisa jaise
kisi kisko jis jo jisko jinko hi bhee toh warna balke balkay aapse aapne humne tumne unhe inhe unhein inhein inko yahi wahi larka larki larke larkay
larkiyan khandan rishtedar miyan biwi shohar saas susar beevi behen bhaiya
`

/** Punjabi in Latin letters. */
export const ROMAN_PUNJABI = `
aa ae hai ne si san han haan nahi nahin ni na da di de dian diyan nu nun ton toh naal nal vich wich ch te tey utte vi vee par pr kyunki je ta taan fer
phir ki kadon kado kithe kidhar kiven kive kinna kinni kaun kon koi kuj kujh sab sare saare bahut bohat bout bada badi zyada ghat mera meri mere saada
saadi sada sadi sade saade apna apni apne ohda ohdi ohde uhda uhdi ohna ohnu usnu oh eh ih assi asi asin sanu saanu sannu mainu mennu menu tusi tuhada
tuhadi tuhanu tuhade munda munde mundya munday mundiya kudi kudiyan kuri puttar putt dhee dhi dhiyan bacha bache bachche bachya mummy bebe bapu dadi
nani bhra bhain bhen gharwala gharwale gharwali dhanvaad dhanwad shukriya meherbani sat sri akal satsriakal sasriakal waheguru rabb rab ji jee madad
chahidi chahida chahide lod lorr udeek udik saal sal mahine hafte din raat savere shaam kal ajj aj hun hune kade kadi hamesha jado jadon kiha keha
kehnde kehnda kehndi kenda kende bolda boldi bolde sunda sunde sundi samajh samjh pata dasso dasseya dass das karo karna karda kardi karde karan kitta
kitti kita keeta kar reha rehi rahe rehnda rehndi rehnde gaya gayi gaye geya janda jandi jande jana aaya aayi aunda aundi aunde auna aan ditta ditti
dinda dinde dena leya laina lainda milda milya mili mileya dekhya vekho vekhya changa changi change theek thik vadhiya vadia pareshan aukha aukhi
khush dar darr lok gall galla ghar ghare school wale wali wala padhai padhda punjabi angrezi inna inni sirf bas ethe othe ikk ik do tin tinn char panj
navi nava hor sara saari rehgi pyaar dua himmat mehnat koshish sabar gussa rona ronda rondi ronde sona saunda saundi saunde sutta khana khanda khandi
peenda nahaunda uthda baithda baitha baithi turda khedda khed daudda bhajda bimaar bimar dawai daktar ilaaj dimaag hath hatth pair akh akhan kann muh
dil takleef dukh dukhi peed sakht vadda vaddi vadde nikka nikki nikke chota choti navaan nave purana lamba door nede andar baahar bahar thalle agge
pichhe pichche saath bina layi lai vaste karke karkey tarah tarike kamm kaam gallan masla hall sawaal sawal jawaab jawab chitthi chithi kagaz paise
kharcha gaddi ustad kitaab kitaban likhda likhna padhna padhdi bolna bolan bolne sunna sunno sunaya kehna kehan bulaya bulaunde puchheya puchhya
puchde chalo chal chale rakhya rakhna rakhde hona hovega hovegi houga hougi hojauga hojave hoya hoyi hoye hunda hundi hunde chukka sakda sakdi sakde
sakeya paya payi lagda lagdi lagde laggi pehla pehlan pehli pehle baad mud mudke dubara vaar vaari vari roz hafta mahina aje ajje shayad zaroor bilkul
sach jhooth galt galat sahi edda iddan odda jiddan jiven kise kisey kisnu jis jo jehda jehdi jehde ohi ehi wi waang vargi varga varge bhave nitan
jaande aunge jaange karange karuga karugi karoge laugi auga augi jaauga jaugi dita ditte litta litti leke leyo deo devo lavo mangde mangda chaunda
chaundi chaunde chahunde chahunda jaan jaanda jaandi samjhe samjhda samjhdi samjhaunde samjhaya dasda dasdi dasya dassya vekhda vekhdi labhda labhya
labhi miln milan naallon ton'ch vichon kolon kol paase passe
`
