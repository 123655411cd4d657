import type { Script } from './script.js'

export const inUrdu: Script = {
  page: '06-in-urdu',
  title: '6. In Urdu, from right to left',
  about:
    'A voice note and a few words in Urdu. Numbers, references and English words stay in their place within the line.',
  line: 'whatsapp',
  startsAt: '2026-11-20T20:40:00.000Z',
  async play({ says, saysAloud, later }) {
    await says('السلام علیکم', 'Peace be upon you (hello)')
    await later(60)
    await says('جی ہاں', 'yes')
    await later(20)
    await says('ہاں', 'yes')
    await later(20)
    await says('نہیں', 'no')
    await later(30)
    await saysAloud(
      '48 seconds',
      'میری بیٹی اسکول کی بس میں روتی ہے۔ ڈرائیور اچھا ہے لیکن راستہ بہت لمبا ہے، ایک گھنٹے سے بھی زیادہ۔',
      'My daughter cries on the school bus. The driver is kind but the way is very long, more than an hour.',
    )
    await later(90)
    await says('7')
    await later(20)
    await says('5')
    await later(3600)
  },
}
