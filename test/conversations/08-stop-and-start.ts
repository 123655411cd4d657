import type { Script } from './script.js'

const HOUR = 3600

export const stopAndStart: Script = {
  page: '08-stop-and-start',
  title: '8. STOP, a story, and START',
  about: 'STOP ends what we send, and never what a parent may tell us.',
  line: 'telegram',
  startsAt: '2026-11-16T17:10:00.000Z',
  async play({ says, taps, later }) {
    await says('Our annual review went well this year, they asked her what she wanted and they listened')
    await later(20)
    await taps('keep:yes')
    await later(10)
    await taps('quote:yes')
    await later(10)
    await taps('contact:yes')
    await later(30)
    await says('STOP')
    await later(26 * HOUR)
    await says(
      'The new taxi firm has sent four drivers in two weeks. She does not know who is at the door in the morning',
    )
    await later(3 * HOUR)
    await says('start')
    await later(60)
    await says('Now it is the same driver every day again. Somebody must have read it')
    await later(90)
    await later(HOUR)
  },
}
