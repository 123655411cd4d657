import { advice } from './advice.js'
import type { Script } from './script.js'

const HOUR = 3600

export const aPersonAnswers: Script = {
  page: '10-a-person-answers',
  title: '10. Somebody asks for help, and for a person',
  about: 'The machine says who can help and when a person will write. Then a person does, in the same chat.',
  line: 'telegram',
  startsAt: '2026-11-17T10:02:00.000Z',
  places: advice,
  async play({ says, taps, volunteerAnswers, volunteerFinishes, later }) {
    await says('who are you')
    await later(60)
    await says('Can somebody tell me how to appeal when the council says no to an assessment? Who do I ask?')
    await later(30)
    await says('help')
    await later(60)
    await taps('keep:yes')
    await later(10)
    await taps('quote:no')
    await later(10)
    await taps('contact:yes')
    await later(60)
    await says('can I speak to a person please')
    await later(26 * HOUR)
    await volunteerAnswers(
      'Hello, this is Ann. I am a volunteer and my son has a plan too. We cannot take on your appeal, but SENDIASS can, and it is free: 01632 960001. They go through the letter with you. You have two months from its date.',
    )
    await later(300)
    await says('Thank you so much')
    await later(60)
    await volunteerFinishes()
  },
}
