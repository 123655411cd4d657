import type { Script } from './script.js'

const HOUR = 3600

export const somebodyMayBeInDanger: Script = {
  page: '07-somebody-may-be-in-danger',
  title: '7. Somebody may be in danger, before there is a yes',
  about:
    'The numbers for help come at once and on their own. The forum learns that it happened; what was said stays under lock until there is a yes. Nothing else is asked that night.',
  line: 'whatsapp',
  startsAt: '2026-11-15T02:47:00.000Z',
  async play({ says, later }) {
    await says('I cant do this any more. I have not slept in weeks and tonight I want to end it all')
    await later(90)
    await later(25 * 60)
    await says('I rang the samaritans. Im ok now. my sister is coming')
    await later(90)
    await later(8 * HOUR)
    await says('yes you can keep it')
    await later(HOUR)
  },
}
