import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../wordings/wording.js'
import { detectLanguage } from './detect-language.js'

describe('greetings alone', () => {
  it.each([
    ['Hi', 'en'],
    ['hello there 👋', 'en'],
    ['cześć', 'pl'],
    ['Dzien dobry!', 'pl'],
    ['salut', 'ro'],
    ['Bună ziua', 'ro'],
    ['ਸਤ ਸ੍ਰੀ ਅਕਾਲ', 'pa'],
    ['নমস্কার', 'bn'],
    ['আসসালামু আলাইকুম', 'bn'],
    ['Привіт!', 'uk'],
    ['Добрий день', 'uk'],
    ['مرحبا', 'ar'],
    ['السلام عليكم', 'ar'],
    ['السلام علیکم', 'ur'],
    ['ہیلو', 'ur'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('what parents write', () => {
  it.each([
    ['My son has waited two years for CAMHS', 'en'],
    ['gr8 ta x no TA tday so sent hme', 'en'],
    ['Mój syn czeka już dwa lata na diagnozę autyzmu', 'pl'],
    ['moje dziecko nie chodzi do szkoly', 'pl'],
    ['Moje dziecko nie ma EHCP i SENCO nie pomaga', 'pl'],
    ['Szkoła nie pomaga', 'pl'],
    ['Fiul meu nu are loc la școală', 'ro'],
    ['copilul meu nu merge la scoala de doi ani', 'ro'],
    ['Avem nevoie de ajutor cu EHCP', 'ro'],
    ['میرا بیٹا دو سال سے انتظار کر رہا ہے', 'ur'],
    ['میرے بیٹے کا EHCP ابھی تک SENCO نے نہیں دیا', 'ur'],
    ['مجھے مدد چاہیے', 'ur'],
    ['ابني لا يذهب إلى المدرسة منذ سنة', 'ar'],
    ['نحتاج مساعدة', 'ar'],
    ['السلام عليكم، ابني عنده توحد', 'ar'],
    ['السلام علیکم، میری بیٹی سکول نہیں جاتی', 'ur'],
    ['ਮੇਰਾ ਪੁੱਤਰ ਸਕੂਲ ਨਹੀਂ ਜਾਂਦਾ', 'pa'],
    ['আমার ছেলে স্কুলে যায় না', 'bn'],
    ['Мій син не ходить до школи', 'uk'],
    ['Доброго дня, школа не допомагає', 'uk'],
    ['дуже дякую', 'uk'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('a short note in English', () => {
  it.each([
    'EHCP SENCO CAMHS',
    'LA EOTAS AAP',
    'ok',
    'thx',
    'TA off sick',
    'no TA',
    'ASD ADHD PDA',
    'DLA PIP',
    'Ms Nowak SENCO',
  ])('%j is never taken for another language', text => {
    expect(['en', null]).toContain(detectLanguage(text))
  })
})

describe('what cannot be told, or is none of ours', () => {
  it.each([
    ['nothing at all', ''],
    ['a thumb', '👍'],
    ['a number', '2'],
    ['Russian', 'Здравствуйте, мой сын не ходит в школу, мы ждём'],
    ['Bulgarian', 'Моят син не ходи на училище от две години'],
    ['Belarusian', 'Мой сын не ходзіць у школу, мы чакаем ужо два гады, дапамажыце ўсім'],
    ['Persian', 'پسرم به مدرسه نمی رود و من کمک می خواهم'],
    ['Sorani Kurdish', 'کوڕەکەم ناچێتە قوتابخانە'],
    ['Pashto', 'زما زوی ښوونځي ته نه ځي'],
    ['Hindi', 'मेरा बेटा स्कूल नहीं जाता'],
    ['Assamese', 'মোৰ ল’ৰাই স্কুললৈ নাযায়'],
    ['Welsh', 'Mae fy mab yn aros am asesiad ers dwy flynedd'],
    ['French', 'Mon fils attend depuis deux ans et personne ne nous aide'],
    ['Slovak', 'Môj syn nechodí do školy a nikto nám nepomáha'],
    ['a greeting that many languages share', 'hej'],
    ['Urdu in Latin letters', 'mera beta autism hai'],
    ['Punjabi in Latin letters', 'sat sri akal ji'],
  ])('%s gives nothing', (_what, text) => {
    expect(detectLanguage(text)).toBeNull()
  })

  it('takes Punjabi in Arabic letters for Urdu, which its writers read', () => {
    expect(detectLanguage('میرا پتر سکول نئیں جاندا، مینوں مدد چاہیدی اے')).toBe('ur')
  })
})

it('any text whatever gives one of our languages or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), text => {
      expect([...LANGUAGES, null]).toContain(detectLanguage(text))
    }),
  )
})
