/** Common words of Romance languages, with the words of family, school and health, without accents. */
export const ROMANIAN = `
nu este e sunt suntem sunteti am ai are avem aveti au era erau fost fi fie va vor as ar pentru cu din de la in pe care ce cine unde cand cum cat dar
ca sa si sau mai foarte fiul fiului fiica fiicei copil copilul copilului copii copiii copiilor baiat baiatul fata fetita meu mea mei mele nostru
noastra scoala scolii scoli gradinita doctor doctorul medic medicul ajutor ajuta ajutati ajutat multumesc multumim buna ziua salut rog vreau vrea vrem
doresc trebuie nevoie astept asteptam asteptat an ani luna luni saptamana saptamani noi voi ei ea el lui lor ii ne le il imi ti mie acum nimeni nimic
niciodata inca doar despre fara prin spre dupa inainte azi astazi ieri maine dimineata seara noaptea noapte ora ore iar mereu intotdeauna spus spune
spun zis zice stiu stie stim inteleg intelege mama tata bunica bunic sot sotul sotia frate sora parinti familie casa acasa clasa profesor profesoara
invatatoare diagnostic intalnire sedinta scrisoare raspuns raspunde suna telefon bine rau mult multe putin toti toate tot cineva ceva unu doi trei
patru cinci engleza romana acest aceasta acestea asta asa cel cea un o unei unui al daca atunci deci pana cred pot poate putem face fac facut dat
primit merge mers vine doamna domnul oameni singur singura bolnav acolo aici chiar tocmai
`

export const PORTUGUESE = `
nao sim e sou somos sao era foi fui ser estar esta estou estamos estao tem tenho temos tinha ter o a os as um uma uns de do da dos das em no na nos
nas ao aos para por pelo pela com sem que quem onde quando como porque qual quanto mas ou se muito muita muitos mais menos filho filha filhos filhas
menino menina crianca criancas meu minha meus minhas nosso nossa seu sua dele dela escola creche professora professor medico medica ajuda ajudar
ajudam obrigada obrigado bom dia boa tarde noite ola quero queremos queria preciso precisamos precisa espera esperar esperamos ano anos mes meses
semana semanas eu tu ele ela eles elas lhe me te isto isso este esse ninguem nada nunca ainda agora sempre ja hoje ontem amanha depois antes hora
horas outra outro vez vezes disse dizem dizer diz sei sabe sabem entendo percebo fala falar falo mae pai avo marido mulher irmao irma pais familia
casa turma reuniao carta resposta responde ligar telefone bem mal pouco todos todas tudo alguem algo dois duas tres quatro cinco ingles portugues ate
entao so pode posso podemos fazer faz fez feito dar deu vai vou ir foram senhora gente sozinha doente medo tambem nem pois aqui la assim desde
`

export const SPANISH = `
no si es soy somos son era fue ser estar esta estoy estamos estan tiene tengo tenemos tienen tenia tener el la los las un una unos de del en al para
por con sin que quien donde cuando como porque cual cuanto pero o se muy mucho mucha muchos mas menos hijo hija hijos hijas nino nina ninos mi mis
nuestro nuestra su sus escuela colegio guarderia maestra maestro profesora profesor medico doctora ayuda ayudar ayudan gracias buenos dias buenas
tardes noches hola quiero queremos quisiera necesito necesitamos necesita espera esperar esperamos esperando ano anos mes meses semana semanas yo tu
ella nosotros ellos ellas le les me te lo esto eso este ese nadie nada nunca todavia aun ahora siempre ya hoy ayer manana despues antes hora horas
otra otro vez veces dijo dicen decir dice sabe saben entiendo habla hablar hablo madre mama padre papa abuela marido mujer hermano hermana padres
familia casa clase reunion carta respuesta responde llamar telefono bien mal poco todos todas todo alguien algo dos tres cuatro cinco ingles espanol
hasta entonces solo puede puedo podemos hacer hace hizo hecho dar dio va voy ir fueron senora gente sola enferma miedo tambien ni pues aqui alli asi
desde hay han he ha sido
`

export const ITALIAN = `
non si e sono sei siamo siete era stato stata essere ho hai ha abbiamo hanno aveva avere il lo la i gli le un uno una di del della dei delle in nel
nella al alla ai alle per con senza che chi dove quando come perche quale quanto ma o se molto molta tanto tanta piu meno figlio figlia figli figlie
bambino bambina bambini mio mia miei nostro nostra suo sua scuola asilo maestra maestro insegnante medico dottore dottoressa aiuto aiutare aiuta
aiutano grazie buongiorno buonasera ciao salve voglio vogliamo vorrei bisogno aspettare aspetto aspettiamo anno anni mese mesi settimana settimane io
tu lui lei noi voi loro ci mi ti vi questo questa quello quella nessuno niente mai ancora adesso ora sempre gia oggi ieri domani dopo prima ore altra
altro volta volte detto dicono dire dice so sa sanno capisco capito parla parlare parlo madre mamma padre papa nonna nonno marito moglie fratello
sorella genitori famiglia casa classe riunione lettera risposta risponde chiamare telefono bene male poco tutti tutte tutto qualcuno qualcosa due tre
quattro cinque inglese italiano fino allora solo sola puo posso possiamo fare fa fatto dare dato va vado andare signora gente malata paura anche
neanche poi qui cosi da dal dalla sul sulla
`

export const FRENCH = `
ne pas non oui est suis es sommes sont etait ete etre ai as a avons avez ont avait avoir le la les un une des du de au aux en dans sur sous pour par
avec sans que qui quoi ou quand comment pourquoi combien mais et si tres beaucoup trop plus moins fils fille enfant enfants garcon petit petite mon ma
mes notre nos son sa ses leur ecole creche maitresse maitre professeur medecin docteur aide aider aident merci bonjour bonsoir salut veux voulons
voudrais besoin attend attends attendre attendons an ans mois semaine semaines je tu il elle on nous vous ils elles lui me te se moi ce cet cette ces
cela ca personne rien jamais encore maintenant toujours deja aujourd hui hier demain apres avant heure heures autre fois dit disent dire sais sait
savoir comprends comprend parle parler mere maman pere papa grand mari femme frere soeur parents famille maison classe reunion lettre reponse repond
appeler telephone bien mal peu tous toutes tout quelqu quelque chose deux trois quatre cinq anglais francais jusqu alors seul seule peut peux pouvons
faire fait donner donne va vais aller vont madame gens malade peur aussi depuis puis ici ainsi chez parce c j l d n s qu y
`
