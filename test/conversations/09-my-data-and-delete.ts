import type { Script } from './script.js'

const HOUR = 3600

export const myDataAndDelete: Script = {
  page: '09-my-data-and-delete',
  title: '9. MY DATA and DELETE',
  about:
    'See what is held, take one thing back, change what was agreed to, and in the end have everything erased. No account, no form.',
  line: 'telegram',
  startsAt: '2026-11-12T12:15:00.000Z',
  async play({ says, saysAloud, taps, later }) {
    await saysAloud('37 seconds', 'the respite place closed and nobody told us, we read it in the paper')
    await later(30)
    await taps('keep:yes')
    await later(10)
    await taps('quote:yes')
    await later(10)
    await taps('contact:no')
    await later(10)
    await taps('skip')
    await later(5)
    await taps('skip')
    await later(5)
    await taps('skip')
    await later(20 * HOUR)
    await says('He was sent home again on Tuesday at ten. It was not his teacher, it was the new cover who shouts')
    await later(120)
    await says('my data')
    await later(60)
    await says('delete')
    await later(15)
    await taps('which:last')
    await later(15)
    await taps('sure:yes')
    await later(60)
    await says('choices')
    await later(10)
    await taps('quote:no')
    await later(10)
    await taps('contact:no')
    await later(48 * HOUR)
    await says('DELETE everything')
    await later(10)
    await taps('sure:yes')
    await later(20)
    await says('my data')
  },
}
