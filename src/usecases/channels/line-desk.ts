import { z } from 'zod'
import type {
  Driver,
  KeptLine,
  LineCommand,
  LineDesk,
  LineReport,
  LineStore,
} from '../../domain/channels/channel-status.js'
import type { NoticeStore } from '../../domain/channels/notice.js'
import type { ChatChannel } from '../../domain/chat/chat-event.js'
import type { Clock, Log } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'

export interface LineDeskDeps {
  lines: Pick<LineStore, 'statuses' | 'saveStatus' | 'savePairing' | 'takeCommand'>
  notices: Pick<NoticeStore, 'open' | 'close'>
  sealer: Pick<Sealer, 'seal' | 'open'>
  clock: Clock
  log: Log
}

/** Where those who hold a line tell how it is, and are told what the administrators ask of it. */
export const lineDesk = (deps: LineDeskDeps): LineDesk => {
  const { lines, sealer, log } = deps
  return {
    async report(channel, driver, told) {
      await report(deps, channel, driver, told).catch((error: unknown) => {
        log.warn({ channel, error }, 'how a line is could not be kept')
      })
    },
    async showPairing(channel, pairing) {
      await lines.savePairing(channel, pairing && sealer.seal(JSON.stringify(pairing))).catch((error: unknown) => {
        log.warn({ channel, error }, 'what pairing needs could not be kept')
      })
    },
    // Asked every second or so: while the database is away, the reports say so often enough.
    takeCommand: channel => takeCommand(deps, channel).catch(() => null),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What was asked longer ago than this is no longer what somebody waits for, and could surprise: to unlink, for example. */
const LONGEST_WAIT_MS = 10 * 60_000

const command: z.ZodType<LineCommand> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pair-by-code'), phone: z.string() }),
  z.object({ kind: z.literal('pair-by-qr') }),
  z.object({ kind: z.literal('unlink') }),
  z.object({ kind: z.literal('restart') }),
])

/** The notices come first: should the process end in between, the next report still finds the old status and does it all again. */
const report = async (
  { lines, notices, clock }: LineDeskDeps,
  channel: ChatChannel,
  driver: Driver,
  told: LineReport,
): Promise<void> => {
  const now = clock.now()
  const before = (await lines.statuses()).find(line => line.channel === channel)
  const { state, problem } = stillInTrouble(before, told) ?? told
  await closeNotices(notices, before, problem, now)
  if (problem) await notices.open(channel, problem, now)
  const since = before?.state === state ? before.since : now.toISOString()
  await lines.saveStatus({ channel, driver, state, problem, since, seenAt: now.toISOString() })
}

/** To begin anew is to try: the trouble is over only when that has worked. Else each try would be a new notice. */
const stillInTrouble = (before: KeptLine | undefined, { state, problem }: LineReport): LineReport | null =>
  before?.state === 'trouble' && state === 'starting' && problem === null ? before : null

/** Its holder is heard of, so that worry is over; so is the problem of before, unless it stands. */
const closeNotices = async (
  notices: Pick<NoticeStore, 'close'>,
  before: KeptLine | undefined,
  problem: LineReport['problem'],
  now: Date,
): Promise<void> => {
  if (!before) return
  await notices.close(before.channel, 'not-heard-of', now)
  if (before.problem && before.problem !== problem) await notices.close(before.channel, before.problem, now)
}

const takeCommand = async (
  { lines, sealer, clock }: LineDeskDeps,
  channel: ChatChannel,
): Promise<LineCommand | null> => {
  const oldestStillMeant = clock.now().getTime() - LONGEST_WAIT_MS
  for (;;) {
    const taken = await lines.takeCommand(channel)
    if (!taken) return null
    if (taken.at.getTime() >= oldestStillMeant) return command.parse(JSON.parse(sealer.open(taken.sealedCommand)))
  }
}
