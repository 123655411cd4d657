import { CONSENT_WORDING } from '../../consent.js'

/** What stands on a sheet besides the questions, in one language. Names in braces are filled in. */
export interface PaperWords {
  /** How to fill it in, a sentence each. */
  howTo: string[]
  several: string
  fillDate: string
  day: string
  month: string
  year: string
  page: string
  sheet: string
  /** Beside an empty box on sheets without a number. */
  sheetByHand: string
  goesOn: string
  goTo: string
  goToEnd: string
  onlyThis: string
  onlyThese: string
  otherwise: string
  otherwiseEnd: string
  /** Conditions, to stand after "only if". */
  chose: string
  choseNot: string
  atLeast: string
  atMost: string
  answered: string
  unanswered: string
  and: string
  or: string
  lastQuestions: string
  yes: string
  no: string
  consent: Record<'keep' | 'quote' | 'contact', { question: string; explained: string }>
  thanksTitle: string
  giveBack: string
  ask: string
  online: string
  onlineAlt: string
  keepThis: string
  keepWhy: string
  /** Read aloud in place of a box to cross, a box to write in, and lines to write on. */
  crossedAlt: string
  boxAlt: string
  writeAlt: string
  linesAlt: string
}

export const ENGLISH_PAPER: PaperWords = {
  howTo: [
    'Use a dark pen. Put a cross in a box, like this:',
    'You can leave out any question.',
    'Please do not write your name, or the names of other people.',
    'Please do not miss the last questions. They ask if we may keep your answers.',
  ],
  several: 'You can cross more than one box.',
  fillDate: 'Like this: 07 03 2026. Leave out what you do not know.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  page: 'Page {page} of {pages}',
  sheet: 'Sheet {serial}',
  sheetByHand: 'Sheet number',
  goesOn: '{number} goes on',
  goTo: 'Go to question {number}',
  goToEnd: 'Go to the last questions',
  onlyThis: 'Answer this only if {conditions}.',
  onlyThese: 'Answer questions {from} to {to} only if {conditions}.',
  otherwise: 'If not, go to question {number}.',
  otherwiseEnd: 'If not, go to the last questions.',
  chose: 'you chose {choices} in question {number}',
  choseNot: 'you answered question {number}, and not with {choices}',
  atLeast: 'you wrote {value} or more in question {number}',
  atMost: 'you wrote {value} or less in question {number}',
  answered: 'you answered question {number}',
  unanswered: 'you left question {number} empty',
  and: 'and',
  or: 'or',
  lastQuestions: 'What we may do with your answers',
  yes: 'Yes',
  no: 'No',
  consent: CONSENT_WORDING,
  thanksTitle: 'Thank you',
  giveBack: 'Give this sheet to a parent carer of {forum}.',
  ask: 'Do you have a question? Ask us: {contact}.',
  online: 'You can answer on your phone instead:',
  onlineAlt: 'QR code. It opens {address}, where you can answer these questions online.',
  keepThis: 'Keep this part. Your reference is the number of your sheet: {serial}.',
  keepWhy:
    'We do not know your name. Tell us this number if you want us to delete what you wrote, or to talk with us about it.',
  crossedAlt: 'A box with a cross in it',
  boxAlt: 'Empty box, number {code}',
  writeAlt: 'Empty boxes to write in',
  linesAlt: 'Empty lines to write on',
}
