import { onDelete } from './deleting.js'
import type { Command } from './intent.js'
import { onMyData } from './my-data.js'
import { ask, repeatOpen } from './questions.js'
import { bestPlacesLines } from './receipts.js'
import { say } from './speech.js'
import { onSurvey } from './survey/begin-survey.js'
import { changed, doing, meaning, type Surroundings, saying, type Turn } from './turn.js'
import { onGreeting, repeatQuestion, welcome } from './welcome.js'

/** Whatever the conversation is at, a command is answered; what was asked before stays open where it can. */
export const onCommand = (turn: Turn, command: Command, around: Surroundings): Turn =>
  COMMANDS[command](meaning(turn, 'requested'), around)

// ---------------------------------------------------------------------------------------------------------------------

/** Whoever asks something first of all is told who answers. */
const introduced = (turn: Turn, around: Surroundings): Turn =>
  turn.state.welcomed ? turn : saying(turn, say('who-we-are', turn.state, around))

const privacy = (turn: Turn, around: Surroundings): Turn =>
  repeatOpen(saying(introduced(turn, around), say('privacy', turn.state, around)), around)

const who = (turn: Turn, around: Surroundings): Turn =>
  turn.state.welcomed ? repeatOpen(saying(turn, say('who-we-are', turn.state, around)), around) : welcome(turn, around)

/** The last thing that is said: nothing is asked, owed or repeated from here on. */
const stop = (turn: Turn, around: Surroundings): Turn => {
  if (turn.state.stopped) return turn
  const { record, held } = turn.state
  const quiet = changed(doing(turn, { do: 'cancel-unsent' }), {
    stopped: true,
    asking: [turn.state.asking, turn.state.aside].find(asked => asked?.what === 'keep') ?? null,
    aside: null,
    survey: null,
    record: record && { ...record, receipt: null },
    held: held && { ...held, askAgainAt: null },
  })
  return saying(quiet, say(turn.state.consent ? 'stopped' : 'stopped-unread', turn.state, around))
}

const start = (turn: Turn, around: Surroundings): Turn => {
  if (!turn.state.stopped) return onGreeting(turn, around)
  const back = saying(changed(turn, { stopped: false }), say('started', turn.state, around))
  return repeatQuestion(back, around)
}

/** Who can help comes first: that is what the word says. */
const help = (turn: Turn, around: Surroundings): Turn => {
  const places = bestPlacesLines(turn.state, around.records[0] ?? null, around)
  const nowhere = places.length === 0 ? [say('help-anywhere', turn.state, around)] : []
  const survey = around.surveys.live.length > 0 ? [say('help-survey', turn.state, around)] : []
  const told = [...places, ...nowhere, say('help', turn.state, around), ...survey]
  return repeatOpen(saying(introduced(turn, around), ...told), around)
}

const human = (turn: Turn, around: Surroundings): Turn =>
  saying(doing(introduced(turn, around), { do: 'to-do', kind: 'human' }), say('human-asked', turn.state, around))

const language = (turn: Turn, around: Surroundings): Turn => ask(turn, { what: 'language' }, around, 'language-which')

const choices = (turn: Turn, around: Surroundings): Turn => {
  if (!turn.state.consent) return welcome(turn, around)
  const told = saying(turn, say('choices-now', turn.state, around))
  return ask(told, { what: 'quote', changing: true }, around)
}

const COMMANDS: Record<Command, (turn: Turn, around: Surroundings) => Turn> = {
  stop,
  start,
  delete: onDelete,
  mydata: (turn, around) => onMyData(turn, 0, around),
  human,
  help,
  privacy,
  who,
  language,
  choices,
  survey: (turn, around) => onSurvey(turn, null, around),
}
