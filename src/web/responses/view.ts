import { type Answered, wordsIn } from '../../domain/surveys/answered.js'
import { type Edition, questionsOf } from '../../domain/surveys/edition.js'
import { answerInWords } from '../../domain/surveys/paper/in-words.js'
import type { Question } from '../../domain/surveys/question.js'
import { type SurveyResponse, toldBy } from '../../domain/surveys/response.js'
import { inForumTime } from '../dates.js'
import { channelNames } from '../experience-words.js'
import { paths } from '../paths.js'

interface AnswerRow {
  question: string
  answer: string
  /** The record that a long answer became. */
  record: { reference: string; href: string } | null
}

/** @param seesWords whether this person may read words as they were written */
export const responseView = (answered: SurveyResponse, edition: Edition, seesWords: boolean) => ({
  reference: answered.reference,
  survey: `${edition.questionnaire.title}, ${edition.label}`,
  facts: factsOf(answered),
  state: answered.state,
  // Whoever has not sent them has not allowed anybody to read them.
  rows:
    answered.state === 'open'
      ? []
      : questionsOf(edition.questionnaire).flatMap(question => rowOf(question, answered, seesWords)),
  records: toldBy(answered).length,
  withdraw: answered.state === 'withdrawn' ? null : paths.surveyResponseWithdraw(answered.reference),
  back: paths.surveyResponse(answered.reference),
})

// ---------------------------------------------------------------------------------------------------------------------

const STATES: Record<SurveyResponse['state'], string> = {
  open: 'Not sent yet',
  finished: 'Sent',
  withdrawn: 'Taken back',
}

const factsOf = ({ channel, sheet, state, startedAt, finishedAt, consent, invented }: SurveyResponse) => [
  { key: 'Came by', value: sheet ? `${channelNames[channel]}, sheet ${sheet.serial}` : channelNames[channel] },
  { key: 'State', value: finishedAt ? `${STATES[state]}, ${inForumTime(finishedAt)}` : STATES[state] },
  { key: 'Begun', value: inForumTime(startedAt) },
  { key: 'We may keep it', value: yesOrNo(consent?.keep) },
  { key: 'We may use their words in reports', value: yesOrNo(consent?.quote) },
  { key: 'We may get in touch', value: yesOrNo(consent?.contact) },
  ...(invented ? [{ key: 'Made up', value: 'Yes: it is never counted with real answers' }] : []),
]

const yesOrNo = (answer: boolean | undefined): string => {
  if (answer === undefined) return 'Not asked yet'
  return answer ? 'Yes' : 'No'
}

const rowOf = (question: Question, { answers }: SurveyResponse, seesWords: boolean): AnswerRow[] => {
  const answered = answers[question.id]
  if (!answered) return []
  return [
    {
      question: [question.grid?.text, question.text].filter(Boolean).join(' '),
      answer:
        seesWords || wordsIn(answered) === null ? answerInWords(question, answered) : withoutWords(question, answered),
      record:
        answered.kind === 'told' ? { reference: answered.reference, href: paths.experience(answered.reference) } : null,
    },
  ]
}

/** Words as they were written may name somebody. */
const withoutWords = (question: Question, answered: Answered): string =>
  answered.kind === 'chosen'
    ? `${answerInWords(question, { kind: 'chosen', choices: answered.choices })}, and words that you may not read`
    : 'Words that you may not read'
