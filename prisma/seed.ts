import { composeReader, type Parts, withParts } from '../src/compose.js'
import { loadConfig } from '../src/config.js'
import { AppError } from '../src/domain/errors.js'
import type { IncomingMessage } from '../src/domain/incoming-message.js'
import { createLog } from '../src/log.js'
import { receiveMessage } from '../src/usecases/receive-message.js'
import { understand } from '../src/usecases/understand.js'
import { demoExperiences } from './demo/demo-experiences.js'
import { demoVoiceNotes } from './demo/demo-voice-notes.js'
import { seedSurvey } from './seed-survey.js'

/**
 * `npm run seed`: a demo forum with some three hundred invented experiences over a year, all marked as invented and left out
 * of counts, and a yearly survey that 225 people answered. All come in by the one door, as if on the day they tell of. Run
 * again, it adds nothing.
 */
const seed = async (parts: Parts): Promise<void> => {
  const now = new Date()
  const messages = [...demoExperiences(now), ...(await demoVoiceNotes(now))]
  let added = 0
  for (const message of messages) if (await takeIn(parts, message)) added++
  say(`${added} invented experiences were added; ${messages.length - added} were there already.`)
  say(`${await seedSurvey(parts)} invented people answered a yearly survey.`)
  await readAll(parts)
  say('Typed ones are ready to read. Voice notes are heard as soon as Earshot runs: npm start')
}

// ---------------------------------------------------------------------------------------------------------------------

const takeIn = async (parts: Parts, message: IncomingMessage): Promise<boolean> => {
  const receive = receiveMessage({ ...parts, clock: { now: () => message.sentAt } })
  return (await receive(message)).outcome === 'accepted'
}

/** What a worker would do, done here so that the pages are full at once even when none runs. */
const readAll = async (parts: Parts): Promise<void> => {
  const read = understand({ ...parts, reader: await composeReader() })
  for (const { id, step } of await parts.experiences.takeUnfinished(new Date(), 1000))
    if (step === 'understand') await read(id)
}

const say = (words: string): void => void process.stderr.write(`${words}\n`)

try {
  await withParts(loadConfig(), createLog('silent', null), seed)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  say(error.shownAs)
  process.exitCode = 1
}
