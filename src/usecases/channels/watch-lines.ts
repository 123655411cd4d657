import type { KeptLine, LineProblem, LineStore } from '../../domain/channels/channel-status.js'
import { healthOf } from '../../domain/channels/line-health.js'
import type { Notice, NoticeStore } from '../../domain/channels/notice.js'
import { isUnusuallyQuiet, paceSince } from '../../domain/channels/usual-pace.js'
import { CHAT_CHANNELS, type ChatChannel } from '../../domain/chat/chat-event.js'
import type { Clock } from '../../domain/ports.js'

export interface WatchLinesDeps {
  lines: Pick<LineStore, 'statuses' | 'arrivals' | 'putAside'>
  notices: Pick<NoticeStore, 'open' | 'close' | 'recent'>
  clock: Clock
  /** The channels that are set up now. */
  inUse: readonly ChatChannel[]
}

/**
 * Sees what no holder of a line can tell by itself: that it is gone, that a line which looks well brings nothing, and that
 * something lies aside unread. Run every few minutes. What stands against a channel that is no longer set up is over.
 */
export const watchLines = (deps: WatchLinesDeps) => async (): Promise<void> => {
  const kept = await deps.lines.statuses()
  for (const channel of CHAT_CHANNELS.filter(name => !deps.inUse.includes(name)))
    await deps.notices.close(channel, 'any', deps.clock.now())
  for (const line of kept.filter(({ channel }) => deps.inUse.includes(channel))) await watch(deps, line)
}

// ---------------------------------------------------------------------------------------------------------------------

const watch = async (deps: WatchLinesDeps, line: KeptLine): Promise<void> => {
  const now = deps.clock.now()
  const { state, problem } = healthOf(line, now)
  const arrivals = await deps.lines.arrivals(line.channel, paceSince(now))
  const gone = problem === 'not-heard-of'
  await note(deps, line.channel, 'not-heard-of', gone)
  await note(deps, line.channel, 'put-aside', (await deps.lines.putAside(line.channel)) > 0)
  await endLostFiles(deps, line)
  // A line that is known to be in trouble brings nothing, of course.
  await note(deps, line.channel, 'unusually-quiet', state === 'connected' && isUnusuallyQuiet(arrivals, now))
}

const LOOK_BACK = 200
const A_DAY_MS = 24 * 3_600_000

/** That files were lost is told when it happens, and is over after a day; a line that tells of it by itself ends it, too. */
const endLostFiles = async ({ notices, clock }: WatchLinesDeps, { channel, problem }: KeptLine): Promise<void> => {
  const now = clock.now()
  const isOld = ({ at }: Notice) => now.getTime() - Date.parse(at) > A_DAY_MS
  const told = (await notices.recent(LOOK_BACK)).find(
    one => one.about === channel && one.problem === 'media-lost' && one.overAt === null,
  )
  if (told && isOld(told) && problem !== 'media-lost') await notices.close(channel, 'media-lost', now)
}

const note = async (
  { notices, clock }: WatchLinesDeps,
  channel: ChatChannel,
  problem: LineProblem,
  standing: boolean,
): Promise<void> => {
  if (standing) await notices.open(channel, problem, clock.now())
  else await notices.close(channel, problem, clock.now())
}
