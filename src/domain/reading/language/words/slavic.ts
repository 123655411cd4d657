/** Common words of Slavic languages in Latin letters, with the words of family, school and health, without accents. */
export const POLISH = `
nie sie jest ze co jak ale tak czy juz jestem jestes jestesmy sa byl byla bylo byli bede bedzie bedziemy mam masz ma mamy maja mial miala moj moja
moje mojego mojej mojemu nasz nasza nasze dla przez przy od do po na za w z i o u ktory ktora ktore tylko bardzo dziecko dziecka dzieci syn syna synem
synowi corka corki corke corce szkola szkole szkoly szkolne przedszkole przedszkolu lekarz lekarza lekarka pomoc pomocy pomaga pomagaja prosze
dziekuje dziekujemy dzien dobry czesc witam witajcie hej chce chcemy chcialabym mozna moze mozecie moge mozemy potrzebuje potrzebujemy czeka czekamy
czekam lat lata rok roku miesiac miesiecy miesiace tydzien tygodni nas nam mnie mi mu go jej ich im nikt nic nigdy gdzie kiedy dlaczego bo oraz tez
takze jeszcze teraz zawsze wiem wie wiecie powiedzial powiedziala powiedzieli mowi mowia mowic rozumie rozumiem pani pan panie panowie wszystko
wszyscy ktos cos jaki jaka jakie mama tata babcia dziadek brat siostra maz zona rodzice rodzina dom domu domem lekcje klasa klasie nauczyciel
nauczycielka nauczycielki uczy zajecia diagnoza diagnoze diagnozy spotkanie spotkania spotkaniu list listy odpowiedz odpowiada dzwonic dzwonie
dzwonilam napisal zeby bez pod nad przed miedzy wtedy potem dzis dzisiaj wczoraj jutro rano wieczor noc nocy godzina godziny godzin znowu wciaz ciagle
trzeba musi musze musimy robic robi zrobic zrobili dali dac daje dostal dostala dostalismy pracuje praca jedzie autobus taksowka dobrze zle dobra
dobre lepiej gorzej duzo malo wiecej sam sama samo jeden jedna dwa dwie trzy cztery piec angielski angielsku polsku tego ten ta te to tym tej tych
takie taki swoje swoj no niestety naprawde dziekuja prosba pomozcie ludzie dziecku boi placze spi je
`

export const SLOVAK = `
nie je som si sme ste su bol bola bolo boli budem bude budeme mam mas ma mame maju mal mala moj moja moje mojho mojej nas nasa nase pre cez pri od do
po na za v z s k o u a i aj ale alebo ze co ako ked kedy kde preco lebo pretoze ktory ktora ktore len iba velmi dieta dietata deti syn syna synovi
synom dcera dcery dceru dcere skola skole skolu skoly skolke lekar lekara lekarka pomoc pomoci pomaha prosim dakujem dakujeme dobry den ahoj chcem
chceme chcela mozem moze mozeme mozete potrebujem potrebujeme potrebuje caka cakam cakame rok roky rokov mesiac mesiace mesiacov tyzden tyzdne nam mi
mu ho ju jej ich im nikto nic nikdy este teraz vzdy viem vie viete povedal povedala povedali hovori hovoria rozumiem rozumie pani pan vsetko vsetci
niekto nieco aky aka ake mama otec babka dedo brat sestra manzel manzelka rodicia rodina dom doma domov trieda triede ucitel ucitelka ucitelky uci
diagnoza diagnozu stretnutie stretnuti list odpoved odpovedal volat volala zavolat aby bez pod nad pred potom dnes vcera zajtra rano vecer noc noci
hodina hodiny hodin znova zase stale treba musi musim musime robit robi urobit dali dat dostal dostala dostali pracuje praca autobus dobre zle lepsie
horsie vela malo viac sam sama jeden jedna dva dve tri styri pat anglicky slovensky toho ten ta to tym tej tych tento take taky svoje svoj uz bohuzial
naozaj ludia place spi bojim dufam vobec tiez asi skor dlho dokonca
`

export const CZECH = `
ne neni je jsem jsi jsme jste jsou byl byla bylo byli budu bude budeme mam mas ma mame maji mel mela muj moje meho me nas nase pro pres pri od do po
na za v z s k o u a i ale nebo ze co jak kdyz kdy kde proc protoze ktery ktera ktere jen jenom velmi moc dite ditete deti syn syna synovi synem dcera
dcery dceru dceri skola skole skolu skoly skolce lekar lekare doktor pomoc pomoct pomaha prosim dekuju dekuji dekujeme dobry den ahoj chci chceme
chtela muzu muze muzeme muzete potrebuju potrebuji potrebujeme potrebuje ceka cekam cekame rok roky let mesic mesice mesicu tyden tydny nam mi mu ho
ji jeji jejich jim nikdo nic nikdy jeste ted vzdy vim vi vite rekl rekla rekli rika rikaji rozumim rozumi pani pan vsechno vsichni nekdo neco jaky
jaka jake mama tata babicka deda bratr sestra manzel manzelka rodice rodina dum doma domu trida tride ucitel ucitelka ucitelky uci diagnoza diagnozu
schuzka schuzce dopis odpoved odpovedel volat volala zavolat aby bez pod nad pred potom dnes dneska vcera zitra rano vecer noc noci hodina hodiny
hodin znovu zase porad stale treba musi musim musime delat dela udelat dali dat dostal dostala dostali pracuje prace autobus dobre spatne lepsi horsi
hodne malo vic sam sama jeden jedna dva dve tri ctyri pet anglicky cesky toho ten ta to tim te tech tento takove takovy svoje svuj uz bohuzel opravdu
lide place spi bojim doufam vubec taky take asi spis dlouho dokonce teda proste
`

/** Words of the three that write in Cyrillic. */
export const UKRAINIAN = `
що як та або але дуже вже також треба добрий доброго день дня дякую дякуємо будь ласка мене мені мій моя моє мої мого моєї моєму нам нас наш наша
дитина дитини дитину діти дітей немає не ні є я ти він вона воно ми ви вони його її їх син сина сину сином донька доньки доньку дочка школа школи
школу школі вчитель вчителька садок лікар лікаря допомога допомогу допомоги допоможіть хто чому де коли тому зараз щоб бо і й в у на за до від для з
із по про при без був була було були буде будемо бути можна може можемо можу хочу хочемо хоче потрібно потрібна потрібен чекаємо чекаю чекати рік роки
років місяць місяців тижні ніхто ніколи нічого ще теж тут там так це цей ця ці той те тільки сьогодні вчора завтра знову завжди говорить говорять
сказали сказав сказала знаю знає розуміє розумію мама тато бабуся чоловік брат сестра дім додому вдома лист відповідь відповідає дзвонити зустріч
зустрічі година години хлопець дівчина добре погано кожен всі все після перед через якщо який яка яке які свій своє чи
`

export const RUSSIAN = `
что как и или но а очень уже также тоже надо нужно добрый день здравствуйте спасибо пожалуйста меня мне мой моя моё мое мои моего моей моему нам нас
наш наша ребенок ребёнок ребенка ребёнка ребенку дети детей нет не ни есть я ты он она оно мы вы они его её ее их сын сына сыну сыном дочь дочка дочки
дочку школа школы школу школе учитель учительница учителя сад врач врача помощь помощи помогите кто почему где когда потому сейчас чтобы в у на за до
от для с из по про при без был была было были будет будем быть можно может можем могу хочу хотим хочет нужна нужен ждем ждём жду ждать год года лет
месяц месяцев недели никто никогда ничего еще ещё тут там так это этот эта эти тот только сегодня вчера завтра опять снова всегда говорит говорят
сказали сказал сказала знаю знает понимает понимаю мама папа бабушка муж брат сестра дом домой дома письмо ответ отвечает звонить встреча встрече час
часа мальчик девочка хорошо плохо каждый все всё после перед через если который которая какой свой ли даже больше
`

export const BULGARIAN = `
че как и или но а много вече също трябва добър ден здравейте благодаря благодарим моля мен ми мой моя моят моето моите нас ни наш нашата дете детето
децата деца няма не нито е аз ти той тя то ние вие те го я ги син синът сина дъщеря дъщерята училище училището учител учителката учителка градина
лекар лекарят лекаря помощ помогнете кой защо къде кога защото сега за да в във на до от с със по при без бил била било били ще бъде съм си сме сте са
беше бяха може мога можем искам искаме иска нужда чакаме чакам чакат година години месец месеца месеци седмица никой никога нищо още тук там така това
този тази тези онзи само днес вчера утре пак винаги говори говорят казаха каза казват знам знае разбира разбирам мама баща баба мъж брат сестра дом
вкъщи писмо отговор обади среща срещата час часа момче момиче добре лошо всеки всички всичко след преди през ако който която което които свой дали
какво някой нещо откакто толкова обаче
`
