import type { Script } from './script.js'

export const voiceNoteAtMidnight: Script = {
  page: '01-a-voice-note-at-midnight',
  title: '1. A voice note at midnight',
  about:
    'A mother cannot sleep. She talks into her phone for a minute and a half, and everything else takes five short answers.',
  line: 'whatsapp',
  startsAt: '2026-11-21T00:12:00.000Z',
  async play({ saysAloud, says, later }) {
    await saysAloud(
      '1 minute 32 seconds',
      'sorry it is so late, I just need to tell somebody. He has been out of school since September, they call it anxiety. The tutor came twice and then nothing, and nobody rings me back. I do the reading with him in the mornings before work. I am not angry with anyone, I am just so tired, and I keep thinking that there must be other families like us.',
    )
    await later(70)
    await says('yes')
    await later(15)
    await says('Yes please')
    await later(20)
    await says('2')
    await later(40)
    await says('kiderminster')
    await later(15)
    await says('he is 8')
    await later(15)
    await says('skip')
    await later(300)
    await says('Thank you ❤️')
    await later(3600)
  },
}
