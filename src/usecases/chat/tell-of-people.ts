import type { Notice, NoticeStore } from '../../domain/channels/notice.js'
import type { ToDo, ToDoKind, ToDos } from '../../domain/chat/to-do.js'
import type { Clock } from '../../domain/ports.js'

export interface TellOfPeopleDeps {
  toDos: Pick<ToDos, 'open'>
  notices: Pick<NoticeStore, 'open' | 'close' | 'recent'>
  clock: Clock
}

const NOTICES = {
  human: 'person-asked-for',
  'urgent-held': 'urgent-words',
} as const satisfies Partial<Record<ToDoKind, Notice['problem']>>

/**
 * While somebody waits for a person there is a notice of it; once nobody does, it is over. Whoever comes after it gets a notice of
 * their own, so that a second person in danger is not hidden behind the first. Practice concerns nobody.
 */
export const tellOfPeople = (deps: TellOfPeopleDeps) => async (): Promise<void> => {
  // Before we look: whoever comes meanwhile is newer than the notice, and is told of next time.
  const now = deps.clock.now()
  const waiting = (await deps.toDos.open()).filter(({ channel }) => channel !== 'practice')
  for (const kind of ['human', 'urgent-held'] as const) {
    await tellOfOne(
      deps,
      NOTICES[kind],
      waiting.filter(one => one.kind === kind),
      now,
    )
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Far more than can be open at once. */
const LOOK_BACK = 200

const tellOfOne = async (
  { notices }: TellOfPeopleDeps,
  problem: Notice['problem'],
  waiting: ToDo[],
  now: Date,
): Promise<void> => {
  const told = (await notices.recent(LOOK_BACK)).find(notice => notice.problem === problem && notice.overAt === null)
  const newest = waiting
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (told && (newest === undefined || newest > told.at)) await notices.close('people', problem, now)
  if (newest !== undefined) await notices.open('people', problem, now)
}
