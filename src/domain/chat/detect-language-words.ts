import { wordsIn } from '../word-list.js'

/** Hello in the languages we speak, as whole messages, lower case. `salut` and `hej` are said elsewhere too; we guess at our families. */
export const GREETINGS: Record<'en' | 'pl' | 'ro' | 'uk' | 'ar' | 'ur', readonly string[]> = {
  en: ['hi', 'hiya', 'hello', 'hello there', 'hi there', 'hey', 'good morning', 'good afternoon', 'good evening'],
  pl: ['cześć', 'czesc', 'dzień dobry', 'dzien dobry', 'dobry wieczór', 'dobry wieczor', 'witam', 'witajcie', 'hejka'],
  ro: ['salut', 'bună', 'buna', 'bună ziua', 'buna ziua', 'bună seara', 'buna seara', 'bună dimineața', 'servus'],
  uk: ['привіт', 'вітаю', 'добрий день', 'доброго дня', 'добрий вечір', 'доброго ранку', 'добридень', 'слава україні'],
  ar: ['مرحبا', 'مرحباً', 'أهلا', 'اهلا', 'أهلاً', 'صباح الخير', 'مساء الخير', 'سلام عليكم', 'السلام عليكم'],
  ur: ['ہیلو', 'آداب', 'السلام علیکم', 'سلام علیکم', 'اسلام علیکم', 'جی ہیلو'],
}

/** Common words, without accents as `Passage` compares them, that English does not share; with and without their own letters. */
export const COMMON_POLISH = wordsIn(`
nie sie jest ze co jak ale tak czy juz jestem mam ma moj moja moje mojego mojej mojemu dla przez przy od po ktory ktora ktore tylko
bardzo dziecko dziecka dzieci syn syna synem corka corki corke szkola szkole szkoly szkołe szkoła szkoły lekarz pomoc pomocy pomaga
prosze dziekuje dzien dobry czesc witam chce mozna moze mozecie potrzebuje potrzebujemy czeka czekamy czekam lat lata miesiecy nas nam
nikt nic gdzie kiedy dlaczego bo oraz tez jeszcze teraz zawsze nigdy wiem powiedzieli rozumie jestesmy sa był była było byl byla bylo
`)

export const COMMON_ROMANIAN = wordsIn(`
nu este si sunt am are avem aveti pentru cu din care mai dar ca sa ce cum cand unde foarte fiul fiica copil copilul copilului copii
copiii meu mea mei scoala scolii doctor ajutor ajuta ajutati multumesc buna ziua va rog vreau vrem doresc trebuie nevoie asteptam
asteptat ani luni noi ne ei ea lui acum nimeni nimic niciodata inca doar despre fara prin fost era fiind suntem salut
`)

/** Ukrainian words without the letters that only Ukrainian has, and that Russian writes otherwise. */
export const COMMON_UKRAINIAN = wordsIn(`
що як та або але дуже вже також треба добрий доброго день дня дякую дякуємо будь ласка мене дитина дитини немає син сина донька
доньки школа школи школу допомога допомоги хто чому де коли тому зараз щоб бо наш наша ми
`)

/** Urdu words that Arabic does not know. */
export const COMMON_URDU = wordsIn(`
کا کی کے کو نے سے میں پر اور بھی نہیں ہے ہیں تھا تھی تھے میرا میری میرے مجھے ہم ہمارا ہماری آپ کیا کیوں جو یہ وہ بیٹا بیٹے بیٹی بچہ بچے بچوں
سکول اسکول مدد چاہیے شکریہ گیا گئی رہا رہی رہے کر کرنا کوئی بہت اب تک ایک دو سال
كا كي كے ميرا ميري مجهے نهيں ہيں هے هيں اپ بيٹا بيٹی
`)

/** Arabic words that Urdu and Persian seldom write alone. */
export const COMMON_ARABIC = wordsIn(`
في من على الى عن هذا هذه ذلك التي الذي ابني ابنتي طفلي اطفالي ولدي بنتي المدرسه المدرسة مدرسه مدرسة انا نحن هو هي لا لم لن ليس كان كانت
هل ما ماذا كيف متى اين شكرا مساعده مساعدة المساعده المساعدة اريد احتاج نحتاج عندي لدي لكن مع بعد قبل كل منذ ولا
`)

/** Persian words, so that Persian is not taken for Urdu or Arabic. */
export const COMMON_PERSIAN = wordsIn(`
است هست نیست بود می نمی را که از به این آن برای با ما شما من او هم خیلی چه چرا کجا دارد دارم ندارد دارند شده کنم کند کنید پسرم دخترم فرزندم
مدرسه کمک ممنون سلام مرسی
`)
