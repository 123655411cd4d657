import type { Script } from './script.js'

const HOUR = 3600

export const somebodyNeverAnswers: Script = {
  page: '04-somebody-never-answers',
  title: '4. Somebody never answers',
  about: 'One reminder, and then what was sent is erased, unread. A yes that comes too late is told the truth.',
  line: 'whatsapp',
  startsAt: '2026-11-09T13:20:00.000Z',
  async play({ says, later }) {
    await says('Waiting list for the autism assessment is now three years. Three. He will be at high school by then')
    await later(40)
    await says('nobody told us that when we were referred')
    await later(71 * HOUR)
    await later(30 * HOUR)
    await says('Yes')
    await later(60)
    await says('The waiting list for the autism assessment is three years now and nobody told us')
    await later(90)
    await says('yes')
    await later(10)
    await says('no')
    await later(10)
    await says('no')
    await later(HOUR)
  },
}
