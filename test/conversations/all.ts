import { voiceNoteAtMidnight } from './01-voice-note-at-midnight.js'
import { manyShortMessages } from './02-many-short-messages.js'
import { somebodySaysNo } from './03-somebody-says-no.js'
import { somebodyNeverAnswers } from './04-somebody-never-answers.js'
import { inPolish } from './05-in-polish.js'
import { inUrdu } from './06-in-urdu.js'
import { somebodyMayBeInDanger } from './07-somebody-may-be-in-danger.js'
import { stopAndStart } from './08-stop-and-start.js'
import { myDataAndDelete } from './09-my-data-and-delete.js'
import { aPersonAnswers } from './10-a-person-answers.js'
import { aSurvey } from './11-a-survey.js'
import type { Script } from './script.js'

/** In the order in which they are read. */
export const SCRIPTS: Script[] = [
  voiceNoteAtMidnight,
  manyShortMessages,
  somebodySaysNo,
  somebodyNeverAnswers,
  inPolish,
  inUrdu,
  somebodyMayBeInDanger,
  stopAndStart,
  myDataAndDelete,
  aPersonAnswers,
  aSurvey,
]
