import type { Choice, Question } from '../question.js'

/**
 * Equality questions in the harmonised wording of the Government Statistical Service for England, so that the answers can be set
 * beside the census. All may be left out.
 */
export const equalityQuestions = (): Question[] => [ethnicity(), sex(), disability(), disabilityEffect()]

// ---------------------------------------------------------------------------------------------------------------------

const RATHER_NOT: Choice = { id: 'rather-not-say', code: 99, text: 'I would rather not say' }

const numbered = (choices: [id: string, text: string, more?: Partial<Choice>][]): Choice[] =>
  choices.map(([id, text, more], place) => ({ id, code: place + 1, text, ...more }))

/**
 * The 19 groups of England and their order: https://analysisfunction.civilservice.gov.uk/policy-store/ethnicity-harmonised-standard/
 * What stands there as a heading stands before each of its groups here, for a list in a chat has no headings.
 */
const ethnicity = (): Question => ({
  id: 'ethnic-group',
  name: 'ethnic_group',
  type: 'single',
  text: 'What is your ethnic group?',
  help: 'Choose one that best describes your ethnic group or background.',
  choices: [
    ...numbered([
      ['white-british', 'White: English, Welsh, Scottish, Northern Irish or British'],
      ['white-irish', 'White: Irish'],
      ['white-gypsy-traveller', 'White: Gypsy or Irish Traveller'],
      ['white-roma', 'White: Roma'],
      ['white-other', 'White: any other White background', { words: true }],
      ['mixed-caribbean', 'Mixed or Multiple: White and Black Caribbean'],
      ['mixed-african', 'Mixed or Multiple: White and Black African'],
      ['mixed-asian', 'Mixed or Multiple: White and Asian'],
      ['mixed-other', 'Mixed or Multiple: any other Mixed or Multiple background', { words: true }],
      ['asian-indian', 'Asian or Asian British: Indian'],
      ['asian-pakistani', 'Asian or Asian British: Pakistani'],
      ['asian-bangladeshi', 'Asian or Asian British: Bangladeshi'],
      ['asian-chinese', 'Asian or Asian British: Chinese'],
      ['asian-other', 'Asian or Asian British: any other Asian background', { words: true }],
      ['black-caribbean', 'Black, Black British, Caribbean or African: Caribbean'],
      ['black-african', 'Black, Black British, Caribbean or African: African'],
      ['black-other', 'Black, Black British, Caribbean or African: any other Black background', { words: true }],
      ['other-arab', 'Other: Arab'],
      ['other-other', 'Other: any other ethnic group', { words: true }],
    ]),
    RATHER_NOT,
  ],
})

/** https://analysisfunction.civilservice.gov.uk/policy-store/sex-harmonised-standard/ */
const sex = (): Question => ({
  id: 'sex',
  name: 'sex',
  type: 'single',
  text: 'What is your sex?',
  choices: [
    ...numbered([
      ['female', 'Female'],
      ['male', 'Male'],
    ]),
    RATHER_NOT,
  ],
})

/** https://analysisfunction.civilservice.gov.uk/policy-store/long-lasting-health-conditions-and-illness/ */
const disability = (): Question => ({
  id: 'long-lasting-condition',
  name: 'long_lasting_condition',
  type: 'single',
  text: 'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
  choices: [
    ...numbered([
      ['yes', 'Yes'],
      ['no', 'No'],
    ]),
    RATHER_NOT,
  ],
})

/** https://analysisfunction.civilservice.gov.uk/policy-store/activity-restriction/ */
const disabilityEffect = (): Question => ({
  id: 'activity-restriction',
  name: 'activity_restriction',
  type: 'single',
  text: 'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?',
  choices: [
    ...numbered([
      ['a-lot', 'Yes, a lot'],
      ['a-little', 'Yes, a little'],
      ['not-at-all', 'Not at all'],
    ]),
    RATHER_NOT,
  ],
  onlyIf: {
    hold: 'all',
    conditions: [{ question: 'long-lasting-condition', is: 'any-of', choices: ['yes'] }],
  },
})
