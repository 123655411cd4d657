import { createJobListener } from '../adapters/bullmq/job-listener.js'
import { createInboxUpkeep } from '../adapters/postgres/inbox/upkeep.js'
import { createPatientReader } from '../adapters/reader-process/patient-reader.js'
import { holdTelegramWebhook } from '../adapters/telegram/hold-webhook.js'
import { every } from '../workers/repeat.js'
import { runJob } from '../workers/run-job.js'
import { sendEvery } from '../workers/send-every.js'
import { sideBySide } from '../workers/side-by-side.js'
import { startWorkers } from '../workers/start.js'
import { transcribeJob } from '../workers/transcribe.job.js'
import { understandJob } from '../workers/understand.job.js'
import { composeTranscriber, type Parts } from './compose.js'
import { composeAnswering } from './compose-answering.js'
import { type ChatParts, channelsInUse, telegramSecretToken } from './compose-chats.js'
import { watchDigests } from './compose-digest.js'
import { composeLearning } from './compose-learning.js'
import { watchPeople } from './compose-people.js'
import { watchSafeguarding } from './compose-safeguarding.js'
import type { RunningWorker, Transcriber } from './domain/ports.js'
import { mailNotices } from './usecases/channels/mail-notices.js'
import { watchLines } from './usecases/channels/watch-lines.js'
import { practiceLine } from './usecases/chat/practise.js'
import { tellOfPeople } from './usecases/chat/tell-of-people.js'
import { isToBeReadAgain, readOn } from './usecases/code-frame/read-again.js'
import { keepInbox } from './usecases/inbox/keep-inbox.js'
import { recordFailure } from './usecases/record-failure.js'
import { retryUnavailable } from './usecases/retry-unavailable.js'
import { forgetOldDrafts } from './usecases/share/forget-old-drafts.js'
import { clearAway, sweep } from './usecases/sweep.js'
import { inForumTime } from './web/dates.js'
import { paths } from './web/paths.js'

/** A recording that is being heard when we stop is finished within this time, or handed over to whoever works next. */
const HANDOVER_MS = 10_000

const A_DAY_SECONDS = 86_400

/** A file that is slow to come from a platform, for up to minutes, must not keep others from their answer. */
const CONVERSATIONS = { seconds: 1, atOnce: 10 }

/** Starts the workers, the conversations and the sweep. */
export const composeWorkers = (parts: Parts, chatParts: ChatParts): RunningWorker => {
  const { config, log, clock, experiences, blobs, queue } = parts
  const transcriber = composeTranscriber(config)
  const reader = createPatientReader(parts.currentReader)
  const workers = startWorkers(
    createJobListener(parts.engine, { log, lockSeconds: config.queueLockSeconds }),
    [
      transcribeJob({ experiences, blobs, queue, transcriber, clock }),
      understandJob({
        experiences,
        reader,
        clock,
        onUrgent: chatParts.chats.tellUrgent,
        targets: async () => (await parts.safeguardingSettings.read()).targets,
        isToBeReadAgain: isToBeReadAgain(parts),
      }),
    ],
    runJob({
      countStart: experiences.countStart,
      forgetStarts: experiences.forgetStarts,
      recordFailure: recordFailure({ experiences, clock }),
      log,
      metrics: parts.metrics,
    }),
  )
  const timers = [
    ...sweeping(parts),
    ...conversing(parts, chatParts, transcriber),
    ...watching(parts, chatParts),
    composeLearning(parts),
  ]
  return {
    async close() {
      const closeEngines = () => Promise.all([transcriber.close(), reader.close()])
      const handOver = setTimeout(closeEngines, HANDOVER_MS)
      await Promise.all([...timers, workers].map(running => running.close()))
      clearTimeout(handOver)
      await closeEngines()
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const sweeping = (parts: Parts): RunningWorker[] => {
  const { config, log } = parts
  const deps = {
    ...parts,
    lostAfterSeconds: config.sweepSeconds,
    forgetOldDrafts: () => forgetOldDrafts(parts),
  }
  const answering = composeAnswering(parts)
  const upkeep = createInboxUpkeep(parts.database, parts.clock)
  return [
    every(config.sweepSeconds, 'sweep', sweep(deps), log),
    every(3600, 'clearing away', clearAway(deps), log),
    every(config.sweepSeconds, 'seeing to responses', answering.seeToPending, log),
    every(3600, 'forgetting answers', async () => void (await answering.forgetAbandoned()), log),
    every(10, 'keeping the inbox', keepInbox({ ...parts, upkeep }), log),
    every(3600, 'counting words', upkeep.countWords, log),
    every(A_DAY_SECONDS, 'finding what no list knows', async () => void (await upkeep.findLost()), log),
    every(3600, 'trying again', retryUnavailable(parts), log),
    every(2, 'reading again', readOn(parts), log),
  ]
}

const conversing = ({ config, log }: Parts, { chats, lines }: ChatParts, transcriber: Transcriber): RunningWorker[] => [
  sideBySide(CONVERSATIONS, 'conversations', async () => void (await chats.converseDue()), log),
  every(3600, 'forgetting addresses', async () => void (await chats.forgetAddresses()), log),
  every(3600, 'forgetting what is old', async () => void (await chats.forgetOld()), log),
  ...Object.values(lines).map(line => sendEvery(chats, line, log)),
  sendEvery(chats, practiceLine, log),
  every(2, 'listening to held voices', () => chats.listenToHeld(transcriber, worksAt(config)), log),
]

/** Voices that nobody has agreed to are listened to here, or not at all. */
const worksAt = ({ transcriber }: Parts['config']) => (transcriber === 'google' ? 'elsewhere' : 'here')

const watching = (parts: Parts, { chats, desk, lineStore, mailer, notices }: ChatParts): RunningWorker[] => {
  const { clock, config, log, people } = parts
  const inUse = channelsInUse(config)
  const placeOf = (about: string) => {
    const page = about === 'people' ? paths.toDo() : paths.channels()
    return config.publicUrl ? `${config.publicUrl}${page}` : page
  }
  const mailing = { notices, people, clock, log, forumName: config.forumName, inForumTime, placeOf }
  const { telegram, publicUrl } = config
  const webhook = { url: `${publicUrl}${paths.telegramWebhook()}`, secretToken: telegramSecretToken(parts) }
  return [
    every(60, 'watching the lines', watchLines({ lines: lineStore, notices, clock, inUse }), log),
    every(30, 'telling of people', tellOfPeople({ toDos: chats.toDos, notices, clock }), log),
    ...(mailer ? [every(60, 'mailing notices', mailNotices({ ...mailing, mailer }), log)] : []),
    ...watchPeople(parts, mailer),
    ...watchSafeguarding(parts, mailer),
    ...watchDigests(parts, { chats, mailer }),
    ...(telegram?.mode === 'webhook' ? [holdTelegramWebhook(telegram, webhook, { desk, log })] : []),
  ]
}
