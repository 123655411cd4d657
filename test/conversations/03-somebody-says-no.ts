import type { Script } from './script.js'

const DAY = 24 * 3600

export const somebodySaysNo: Script = {
  page: '03-somebody-says-no',
  title: '3. Somebody says no',
  about: 'A no is a good answer: nothing is kept, nobody has read it, and the door stays open.',
  line: 'telegram',
  startsAt: '2026-11-17T19:31:00.000Z',
  async play({ says, taps, later }) {
    await says(
      'Is it safe to say things here? They stopped our short breaks and I am scared that they take more away if I complain',
    )
    await later(45)
    await says('privacy')
    await later(120)
    await taps('keep:no')
    await later(60)
    await says('ok thank you')
    await later(2 * DAY)
    await says('I have thought about it. You can have it: they stopped our short breaks in June with one phone call')
    await later(30)
    await taps('keep:yes')
    await later(10)
    await taps('quote:no')
    await later(10)
    await taps('contact:no')
    await later(20)
    await taps('skip')
    await later(5)
    await taps('skip')
    await later(5)
    await taps('skip')
  },
}
