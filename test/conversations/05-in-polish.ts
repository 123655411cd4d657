import type { Script } from './script.js'

export const inPolish: Script = {
  page: '05-in-polish',
  title: '5. In Polish',
  about:
    'The first message is in Polish, so the answers are too. English is one word away, and so is every other language.',
  line: 'telegram',
  startsAt: '2026-11-18T21:05:00.000Z',
  async play({ says, taps, later }) {
    await says(
      'Dzień dobry. Mój syn czeka na logopedę już dwa lata. Szkoła mówi, że to nie ich sprawa, a przychodnia nie odbiera telefonu.',
      'Hello. My son has been waiting for a speech therapist for two years. School says that it is not their job, and the clinic does not pick up the phone.',
    )
    await later(60)
    await says('tak', 'yes')
    await later(15)
    await taps('quote:yes')
    await later(15)
    await taps('contact:yes')
    await later(30)
    await says('nie teraz', 'not now')
    await later(10)
    await says('ma 6 lat', 'he is 6 years old')
    await later(60)
    await says('pomoc', 'help')
  },
}
