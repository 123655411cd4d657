/** Common words of other languages that are written in Latin letters, with the words of family, school and health, without accents. */
export const GERMAN = `
nicht nein ja ist bin bist sind seid war waren gewesen sein haben habe hast hat hatte wir ich du er sie es ihr uns mich mir dich dir ihn ihm ihnen der
die das den dem des ein eine einen einem einer kein keine keinen von zu zum zur im in am an auf aus bei mit nach fur ohne durch uber unter und oder
aber wenn weil dass ob wie was wer wo wann warum welche sehr viel viele mehr weniger sohn tochter kind kinder junge madchen mein meine meinen meinem
meiner unser unsere seine seinen schule kindergarten kita lehrer lehrerin arzt arztin hilfe helfen hilft danke dankeschon guten tag morgen hallo will
wollen mochte brauche brauchen braucht warten warte wartet jahr jahre jahren monat monate woche wochen niemand nichts nie noch jetzt immer schon heute
gestern danach vorher stunde stunden wieder gesagt sagt sagen weiss wissen verstehe verstehen versteht spricht sprechen mutter mama vater papa oma opa
mann frau bruder schwester eltern familie haus hause klasse treffen brief antwort antwortet anrufen telefon gut schlecht alle alles jemand etwas zwei
drei vier funf englisch deutsch bis dann so nur kann konnen machen macht gemacht geben bekommen geht gehen kommt leute allein krank angst auch seit
hier dort bitte leider gar fuer spaet
`

export const HUNGARIAN = `
nem igen van vagyok vagy vagyunk vannak volt voltak lesz lenni a az egy es is de hogy ha mert mit mi ki hol mikor miert hogyan melyik nagyon sok tobb
kevesebb fiam fiunk fiu lanyom lanyunk lany gyerek gyerekek gyermek gyermekem gyerekem enyem mienk iskola iskolaban iskolaba ovoda ovodaban tanar
tanarno tanito orvos orvosa segitseg segit segitenek segiteni koszonom koszonjuk jo napot szia sziasztok udv kerem kerjuk szeretnek szeretnenk akarok
akar kell kellene varunk varok varni ev eve evet eves honap honapja het hete senki semmi soha meg mar most mindig ma tegnap holnap utan elott ora orat
orakor ujra megint mondta mondtak mond tudom tudja tudunk ertem erti ertjuk beszel beszelni anya anyuka apa apuka nagymama ferjem felesegem testvere
szulok csalad haz otthon haza osztaly ertekezlet level valasz valaszol hivni telefon jol rossz kicsi mindenki minden valaki valami ketto ket harom
negy ot angol angolul magyar magyarul akkor csak lehet tud tudok csinal csinalni kap kaptunk kapott megy jon jott ember emberek egyedul beteg felek el
be le fel vissza o ti ok en te engem neki nekem nekunk ezt azt ez itt ott igy ugy ahol aki ami talan vele velem nelkul miatt szerint alatt
`

export const LITHUANIAN = `
ne taip yra esu esi esame buvo bus buti turi turiu turime tureti as tu jis ji mes jus jie jos mano musu jusu tavo jo man mums jam jai jiems mane mus
ir ar arba bet kad jei nes ka kas kur kada kodel kaip koks labai daug maziau daugiau sunus sunui sunaus sunu dukra dukros dukrai dukte vaikas vaikai
vaiko vaiku vaikui berniukas mergaite mokykla mokykloje mokyklos darzelis darzelyje mokytoja mokytojas mokytojos gydytojas gydytoja pagalba pagalbos
padeda padeti aciu dekui dekoju laba diena labas sveiki prasau prasome noriu norime nori reikia laukiame laukiu laukti metai metu metus menuo menesiai
menesiu savaite savaites niekas nieko niekada dar dabar visada jau siandien vakar rytoj po pries valanda valandos valandu vel sake pasake sako zinau
zino zinome suprantu supranta kalba kalbeti mama tetis tevas senele vyras zmona brolis sesuo tevai seima namai namuose namo klase susirinkimas laiskas
atsakymas atsako skambinti telefonas gerai blogai visi viskas kazkas du trys keturi penki angliskai lietuviskai tada tik gali galiu galime daryti daro
padare gavo gavome eina einame zmones viena vienas serga bijau irgi pat cia ten apie su be is i nuo iki del per prie tai sis sita tas ta
`

export const TURKISH = `
degil hayir evet var yok mi mu ben sen o biz siz onlar beni bana bize benim bizim senin onun onlarin onu ona ile ve veya ama fakat cunku eger ki ne
kim nerede nereye neden nicin nasil hangi kac cok daha az oglum oglumun oglumu oglan kizim kizimin kizimi kiz cocuk cocugum cocugumun cocuklar
cocuklarim okul okula okulda okulu okulun kres anaokulu ogretmen ogretmeni ogretmenler doktor hastane yardim yardimci yardimi tesekkur tesekkurler
ederim ederiz merhaba selam gunaydin lutfen istiyorum istiyoruz istiyor lazim gerek gerekiyor bekliyoruz bekliyorum bekle yil yildir sene ay aydir
hafta haftadir kimse hicbir hic asla hala henuz simdi her zaman bugun dun yarin sonra once saat gun gunu tekrar yine dedi dediler diyor diyorlar
biliyorum biliyor bilmiyorum anliyorum anlamiyorum konusuyor konusmuyor konusmak anne annesi baba babasi babaanne anneanne kocam esim kardes kardesi
abi abla aile ev eve evde sinif sinifta toplanti mektup cevap aramak aradim telefon iyi kotu herkes hepsi birisi bir iki uc dort bes ingilizce turkce
kadar sadece olabilir olur oldu oluyor olmak yapmak yapiyor yapti yapilan verdi vermek aldi gidiyor gitmiyor geldi gelmiyor insanlar tek yalniz hasta
korkuyorum de da icin gibi bu su sey boyle oyle burada artik
`

/** Kurmanji. Sorani is known by its letters. */
export const KURDISH = `
ne na ere heye hene tune nine im i e ye ez tu ew em hun wan min te wi we me xwe bi bo ji li di de ve re da ku ko u an le ber ger ci ki kes kijan kengi
cawa cima pir gelek hindik zede kur kure kuri law kec keca zarok zaroka zaroken dibistan dibistane dibistana mamoste mamosteya bijisk doktor alikari
alikariya spas silav rojbas ser sere dixwazim dixwaze dixwazin dive hewce hewceye bendê bende sal sale meh mehan hefte tistek tist qet hina hin niha
her dem iro duh sibe pisti beri saet roj roja sev dîsa disa got gotin dibeje dizanim dizane fem dike nake dikin diaxive axaftin dayik dayika bav bave
dapir mer jin bira xwisk malbat mal male pol civin name bersiv telefon bas xerab hemu tev yek du se car penc ingilizi kurdi heta tene dikare dikarim
dibe nabe kir kiriye dane hat hatiye dice naçe nace naye mirov tena nexwes ditirsim xwedê xwede gava wek weki ev va vir wir divet bila xwarin vexwarin
xew raza radizê radize hişyar girî digirî digiri dikene lîstik dilîze dilize nivîsand nivisand xwend dixwîne xwendin hîn hinek hemî hemi herkes nîne
tunebû hebû bû bûn bun buye bûye dibin bibe bibin were werin here herin ketin ket diçim dicim diçe ê ezê wê dê ya yê yên jê je lê pê pe tê jî bin nav
navbera dora tevî paşê pase heya çend cend çiqas ciqas çawan xweş xwes nexweş nexweşxane nexwesxane baş başe zehmet giran sivik nû nu kevn mezin biçûk
bicuk dûr dur nêzîk nezik kar dixebite karker arîkar derman bijîşk plan rapor xanî xani bajar gund rê otobus erebe dersa ders sinif heval hevalan
hevale xwişk mam xal met ap pismam zilam mirovan civat şaredarî saredari îsal isal par sibê êvar evar nîvro nivro şev îro nika caran carek carekê
hertim herdem qed rast çewt cewt şukir sukir dihêle nahêle dixe naxe digire nagire dibîne nabîne nabine dibine nizane dizanin nizanin nizanim naxwaze
naxwazim hez dikim bawer hêvî hevi gazin pirs pirsî dipirse bersivand şand sand hilda danî
`

export const WELSH = `
mae maen maent yn yr y ar am at i o gan heb dan dros drwy rhwng wrth fy ei eu ein eich dy mab fab merch ferch plentyn plant bachgen nid ddim dim nac
na oes oedd oeddent roedd roeddwn bydd byddai byddan wedi ers ysgol athro athrawes athrawon meithrinfa meddyg doctor ysbyty help cymorth helpu diolch
fawr bore da prynhawn noswaith shwmae helo os gwelwch dwi dw dwin rydw ydw rydyn rydym dyn ydy ydi yw dyw dydi dydy chi ni nhw hi ti fi fe fo ef e
eisiau isio angen aros disgwyl blwyddyn blynedd flynedd mis misoedd wythnos wythnosau neb byth eto nawr rwan rŵan heddiw ddoe yfory ôl cyn awr oriau
dywedodd dweud meddai medden gwybod gwn deall siarad mam mamgu tad dad nain taid gwr gwraig brawd chwaer rhieni teulu ty gartref adre dosbarth
cyfarfod llythyr ateb ffonio ffon drwg iawn bach mawr pawb popeth rhywun rhywbeth un dau dwy tri tair pedwar pum saesneg cymraeg gymraeg hefyd ond
achos pam sut pryd ble lle beth pwy pa faint fel pan bod fod cael gael gwneud wneud rhoi mynd fynd dod ddod gallu gall pobl unig sal poeni ofn lawer
llawer gyda efo mor gwbl hwn hon hynny hyn yma yno cyngor asesiad gofal arbennig addysg awtistiaeth awtistig anabledd anawsterau dysgu darllen
ysgrifennu chwarae canu bwyta cysgu crio chwerthin gweiddi rhedeg cerdded gwisgo yfed gweld clywed teimlo meddwl credu cofio anghofio ceisio trio
helpodd daeth aeth cafodd gafodd gwnaeth bydda byddaf byddwn fydd fyddai fuodd buodd fues bues roedden roeddem doedd doeddwn does onid ai mai taw
felly wedyn yna o'r i'r a'r neu hyd nes tan tros er mwyn mi rhaid angenrheidiol posib bosib anodd hawdd hapus trist blin ddig blino ofnus pryderus
newydd hen ifanc gwahanol arall eraill rhai sawl cant mil chwech saith wyth naw deg cyntaf ail trydydd olaf nesaf dydd diwrnod dyddiau llun mawrth
mercher iau gwener sadwrn sul ionawr chwefror ebrill mehefin gorffennaf awst medi hydref tachwedd rhagfyr gwanwyn haf gaeaf bore'r nos neithiwr heno
bob amser erioed weithiau tacsi bws car trafnidiaeth gyrrwr hwyr gynnar arian papur ffurflen ffurflenni cynllun cynorthwyydd cymhorthydd seicolegydd
therapydd lleferydd iaith cwmni gwasanaeth gwasanaethau cymdeithasol iechyd rhestr hir byr llefydd tref pentref dinas tai drws ystafell gwely cegin
gardd parc llyfrgell pwll nofio clwb gweithgareddau gwyliau tymor tymhorau ni'n hi'n dwi'n mae'n mae'r i'w o'i a'i a'u ac nad ynghylch wrthi wrtho
wrthon wrtha ata ato ati atyn arna arno arni arnom arnyn ganddo ganddi gen gynnon iddo iddi iddyn inni imi ichi rhywle unrhyw unman popeth'n yn'r fy'n
gwaith gweithio digon gormod ychydig tipyn braf hyfryd gwych ofnadwy ardderchog garedig caredig
`
