import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { anExperience } from '../../../test/support/builders.js'
import { subthemesOf } from '../code-frame/code-frame.js'
import type { Experience, Tag } from '../experience.js'
import { isDistressing } from './distressing.js'

const at = '2026-11-21T10:05:00.000Z'
const telling = (text: string, rest: Partial<Experience> = {}) =>
  anExperience({ sentiment: -2, redacted: { text, findings: [] }, ...rest })
const tagged = (codeId: string, status: Tag['status'] = 'suggested'): Partial<Experience> => ({
  tags: [{ codeId, by: 'machine', confidence: 0.8, evidence: [], at, status }],
})
const flagged = (rest: Partial<Experience['safeguarding']> = {}): Partial<Experience> => ({
  safeguarding: { level: 'concern', evidence: [], ...rest },
})

describe('a record that may be hard to read', () => {
  it.each([
    'She talks about suicide every night.',
    'He came home beaten.',
    'Her self-harm got worse.',
    'We buried him; the funeral was in May, he died alone.',
  ])('tells with despair of death, self-harm or abuse: %s', text => {
    expect(isDistressing(telling(text))).toBe(true)
  })

  it('has a theme under which harm is told, and is told with despair', () => {
    expect(isDistressing(telling('They held him down.', tagged('school-restraint-isolation')))).toBe(true)
  })

  it('has a safeguarding flag, whether or not that was dealt with', () => {
    expect(isDistressing(anExperience(flagged()))).toBe(true)
    expect(isDistressing(anExperience(flagged({ closedAt: at, closedBy: 'ann' })))).toBe(true)
  })

  it('is what a person called so', () => {
    const decided = { distressing: { value: true, by: 'ann', at } }
    expect(isDistressing(anExperience({ decided }))).toBe(true)
  })
})

describe('a record that is not', () => {
  it.each(['The taxi was late again and nobody said sorry.', 'The deadline is a joke.', 'I am dead tired of forms.'])(
    'tells of ordinary trouble without despair: %s',
    text => expect(isDistressing(telling(text, { sentiment: -1 }))).toBe(false),
  )

  it('tells with despair of something else', () => {
    expect(isDistressing(telling('The worst service ever. Useless.', tagged('transport-eligibility')))).toBe(false)
  })

  it('only had such a theme until a person rejected it', () => {
    expect(isDistressing(telling('They held a meeting.', tagged('school-restraint-isolation', 'rejected')))).toBe(false)
  })

  it('had a flag that a person lifted', () => {
    expect(isDistressing(anExperience(flagged({ lifted: { by: 'lead', at } })))).toBe(false)
  })

  it('is what a person called harmless, whatever a machine read', () => {
    const decided = { distressing: { value: false, by: 'ann', at } }
    expect(isDistressing(telling('She died.', { decided, ...flagged() }))).toBe(false)
  })
})

it('the themes that weigh are themes of the frame that we ship', async () => {
  const ids = subthemesOf(await loadCodeFrame('code-frame/code-frame.yaml')).map(({ id }) => id)
  expect(ids.filter(id => isDistressing(telling('', tagged(id)))).toSorted()).toEqual([
    'family-child-wellbeing',
    'family-parent-wellbeing',
    'school-restraint-isolation',
  ])
})
