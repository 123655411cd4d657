import { OUTCOMES } from '../../domain/safeguarding/choices.js'

const FILE = {
  type: 'object',
  description: 'What a file is. Files are fetched by people who are signed in, not by this API.',
  properties: {
    mimeType: { type: 'string' },
    size: { type: 'integer', description: 'Bytes.' },
    sha256: { type: 'string' },
  },
}

const PART = {
  type: 'object',
  description: 'One message of a contribution.',
  properties: {
    sentAt: { type: 'string', format: 'date-time' },
    text: { type: 'string' },
    recording: { allOf: [FILE, { properties: { seconds: { type: 'number' }, playable: { type: 'string' } } }] },
    file: FILE,
  },
}

/** What of a record is not plain to see from its fields' names, in JSON Schema. */
export const RECORD_SCHEMA = {
  type: 'object',
  properties: {
    reference: { type: 'string' },
    state: { type: 'string' },
    words: {
      type: 'string',
      description: 'What was typed, then what was said: the text that everything else is about.',
    },
    original: {
      type: 'object',
      properties: {
        kind: { enum: ['text', 'voice', 'answers', 'files'] },
        text: { type: 'string', description: 'All that was typed, message after message.' },
        parts: { type: 'array', items: PART },
      },
    },
    redacted: {
      type: 'object',
      description: 'The words with names, numbers and places hidden, as far as a machine and reviewers know them.',
      properties: {
        text: { type: 'string' },
        findings: { type: 'array', items: { type: 'object' }, description: 'What is hidden, by its place in `words`.' },
        otherLanguage: {
          type: 'string',
          description: 'BCP 47: a part is in this language, in which names are not looked for. Absent when none is.',
        },
      },
    },
    survey: {
      type: 'object',
      description: 'The question of a survey that the words answer.',
      properties: {
        editionId: { type: 'string', format: 'uuid' },
        responseId: { type: 'string', format: 'uuid' },
        questionId: { type: 'string', description: 'The same in every edition of the survey.' },
        question: { type: 'string', description: 'As the person saw it, in their language.' },
      },
    },
    surveyResponseId: { type: 'string', format: 'uuid', description: 'What else this person answered stands there.' },
    safeguarding: {
      type: 'object',
      description:
        'Whether somebody may be at risk, and how far people have come with it. Dates are absent until it happened.',
      properties: {
        level: { enum: ['none', 'concern', 'urgent'] },
        raisedAt: { type: 'string', format: 'date-time' },
        dueAt: { type: 'string', format: 'date-time', description: 'Until when somebody must have acted.' },
        ackAt: { type: 'string', format: 'date-time', description: 'Somebody took it in hand.' },
        escalatedAt: { type: 'string', format: 'date-time', description: 'Nobody acted in time.' },
        closedAt: { type: 'string', format: 'date-time' },
        outcome: { enum: [...OUTCOMES] },
        keptApart: { type: 'boolean', description: 'Closed, and not for the open inbox.' },
        lifted: { type: 'object', description: 'A person decided that nobody is at risk.' },
      },
    },
    attachments: { type: 'array', items: FILE, description: 'Files of all messages that are no recordings.' },
  },
}
