import type { NoticeStore } from '../../domain/chat/channel-status.js'
import type { ToDoKind, ToDos } from '../../domain/chat/to-do.js'
import type { Clock } from '../../domain/ports.js'

export interface TellOfPeopleDeps {
  toDos: Pick<ToDos, 'open'>
  notices: Pick<NoticeStore, 'open' | 'close'>
  clock: Clock
}

const NOTICES = { human: 'person-asked-for', 'urgent-held': 'urgent-words' } as const satisfies Record<ToDoKind, string>

/** While somebody waits for a person there is a notice of it; once nobody does, it is over. */
export const tellOfPeople =
  ({ toDos, notices, clock }: TellOfPeopleDeps) =>
  async (): Promise<void> => {
    const open = new Set((await toDos.open()).map(({ kind }) => kind))
    for (const kind of ['human', 'urgent-held'] as const) {
      if (open.has(kind)) await notices.open('people', NOTICES[kind], clock.now())
      else await notices.close('people', NOTICES[kind], clock.now())
    }
  }
