import type { ToDo, ToDos } from '../../domain/chat/to-do.js'
import { digestOf, type Waiting, type WeeklyDigest } from '../../domain/digest/digest.js'
import type { DigestStore } from '../../domain/digest/digest-store.js'
import { dueWeek, type Week, weeksFrom } from '../../domain/digest/week.js'
import { startOfDay } from '../../domain/people/days.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'
import { type GatherToldDeps, gatherTold } from './gather-told.js'

export interface MakeDigestDeps extends GatherToldDeps {
  clock: Clock
  digests: Pick<DigestStore, 'find' | 'add' | 'replace' | 'longestUnread'>
  experiences: Pick<ExperienceStore, 'page' | 'count'>
  toDos: Pick<ToDos, 'open'>
}

/** Works out what was new in a week. Nothing is kept yet. */
export const makeDigest =
  (deps: MakeDigestDeps) =>
  async (week: Week): Promise<WeeklyDigest> => {
    const { told, invented } = await gatherTold(deps)(week)
    const waiting = await waitingOf(deps, week, invented)
    return digestOf(told, { week, madeAt: deps.clock.now().toISOString(), invented, waiting })
  }

/**
 * Makes the digest of the last week that is over, unless there is one or nothing ever came in. One that was made before its last
 * messages had been read, by hand or by a clock that was ahead, is made anew. Run again and again, by any number of processes.
 */
export const makeDueDigest = (deps: MakeDigestDeps) => async (): Promise<void> => {
  const { clock, digests } = deps
  const week = dueWeek(clock.now())
  const there = await digests.find(week)
  if (there && isSettled(there, clock.now())) return
  const digest = await makeDigest(deps)(week)
  if (there) await digests.replace(digest)
  else if (digest.people + digest.peopleBefore > 0) await digests.add(digest)
}

// ---------------------------------------------------------------------------------------------------------------------

const isSettled = ({ week, madeAt }: WeeklyDigest, now: Date): boolean =>
  week <= dueWeek(new Date(madeAt)) && Date.parse(madeAt) <= now.getTime()

const MOST_LONGEST = 5

const waitingOf = async (deps: MakeDigestDeps, week: Week, invented: boolean): Promise<Waiting> => {
  const before = startOfDay(weeksFrom(week, 1))
  const asked = { states: ['ready' as const], lane: 'inbox' as const, includeInvented: invented, to: before }
  const [{ n, exact }, longest, open] = await Promise.all([
    deps.experiences.count(asked),
    deps.digests.longestUnread({ before, invented, limit: MOST_LONGEST }),
    deps.toDos.open(),
  ])
  const asking = open.filter(toDo => asksForAnswer(toDo) && Date.parse(toDo.at) < before.getTime())
  return {
    unread: {
      count: n,
      exact,
      longest: longest.map(({ reference, receivedAt }) => ({ reference, since: receivedAt })),
    },
    answers: {
      count: asking.length,
      longest: asking
        .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
        .slice(0, MOST_LONGEST)
        .map(({ kind, at }) => ({ kind, since: at })),
    },
  }
}

/** Whom we would like to ask something waits for nothing, and who practises is no parent. */
const asksForAnswer = ({ kind, channel }: ToDo): boolean => kind !== 'follow-up' && channel !== 'practice'
