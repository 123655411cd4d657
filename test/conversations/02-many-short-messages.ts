import type { Script } from './script.js'

const HOUR = 3600

export const manyShortMessages: Script = {
  page: '02-many-short-messages',
  title: '2. Many short messages, and a late “sorry, also”',
  about:
    'A father writes the way one writes on the bus: in pieces, with a picture, a message taken back and a name taken out. It becomes one story with one receipt.',
  line: 'telegram',
  startsAt: '2026-11-19T08:04:00.000Z',
  async play({ says, taps, sendsPicture, sendsSticker, edits, deletes, later }) {
    await says('Hi')
    await later(20)
    await taps('keep:yes')
    await later(10)
    await taps('quote:yes')
    await later(10)
    await taps('contact:no')
    await later(30)
    await says('so we applied for school transport in may')
    await later(25)
    await says('and they lost the form. twice')
    await later(20)
    const withName = await says('Mrs Hill at the school rang them for us, no answer')
    await later(10)
    await edits(withName, 'the school rang them for us, no answer')
    await later(15)
    const regretted = await says('my sister says we should just give up')
    await later(10)
    await deletes(regretted)
    await later(10)
    await sendsPicture('this came today')
    await later(90)
    await taps('area:wychavon')
    await later(10)
    await taps('skip')
    await later(10)
    await taps('service:transport')
    await later(5 * HOUR)
    await says('Sorry, also: the driver who does come is lovely with her. Say that too')
    await later(90)
    await sendsSticker()
    await later(HOUR)
  },
}
