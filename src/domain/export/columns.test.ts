import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { anExperience } from '../../../test/support/builders.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { channelNames, stateNames } from '../../web/experience-words.js'
import type { Experience } from '../experience.js'
import type { Note } from '../review/decision.js'
import type { Cell } from './cell.js'
import { exportColumns } from './columns.js'

const AT = '2026-11-21T10:05:00.000Z'
const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const names = {
  frame,
  people: new Map([
    ['ann', 'Ann Lee'],
    ['bob', 'Bo Ray'],
  ]),
  channels: channelNames,
  states: stateNames,
  languageName: (tag: string) => (tag === 'en' ? 'English' : tag),
  inForumTime: (iso: string) => `at ${iso}`,
}

/** The row of a record, each cell by its column. */
const rowOf = (experience: Experience, notes: Note[] = [], safeguarding = true): Record<string, Cell> =>
  Object.fromEntries(
    exportColumns(names, { safeguarding }).map(column => [column.id, column.cell({ experience, notes })]),
  )

const withoutThemes = (row: Record<string, Cell>) =>
  Object.fromEntries(Object.entries(row).filter(([id]) => !id.startsWith('theme:')))

const toldOf = (overrides: Partial<Experience> = {}) => ({
  ...aReadRecord('Oliver waited over 20 weeks.', overrides, {
    themes: { 'ehcp-timeliness': 'over 20 weeks', 'school-bullying': 'Oliver' },
    hidden: { Oliver: '[child]' },
  }),
  ...overrides,
})

describe('the row of a record', () => {
  it('tells everything there is to tell', () => {
    const [late, bullied] = toldOf().tags
    const record = toldOf({
      reference: 'ABCD-EFGH',
      receivedAt: AT,
      happenedOn: '2026-10-01',
      eventCode: 'fair',
      channel: 'whatsapp',
      state: 'reviewed',
      consent: { keep: true, quote: true, contact: false, wordingVersion: 'v1', language: 'pl', how: 'chat', at: AT },
      facets: { services: ['sendiass', 'old'], needs: ['asd'], phase: 'primary', area: 'elsewhere' },
      sentiment: 1,
      kind: 'thanks',
      tags: [
        ...(late ? [{ ...late, by: 'ann', status: 'confirmed' as const }] : []),
        ...(bullied ? [{ ...bullied, by: 'gone', status: 'rejected' as const }] : []),
      ],
      review: { by: 'ann', at: AT },
      assignedTo: 'bob',
      splitFrom: 'WHOL-EXXX',
      mergedInto: 'OTHE-RXXX',
      splitInto: ['PART-ONEX', 'PART-TWOX'],
      safeguarding: { level: 'urgent', evidence: [], raisedAt: AT, closedAt: AT, outcome: 'advice-given' as never },
    })
    const notes = [{ id: '1', by: 'ann', at: AT, text: 'I rang her.\nTwice.', mentions: ['bob'] }]
    expect(withoutThemes(rowOf(record, notes))).toEqual({
      reference: 'ABCD-EFGH',
      received: `at ${AT}`,
      'received-at': AT,
      'happened-on': '2026-10-01',
      channel: 'WhatsApp',
      event: 'fair',
      area: 'Somewhere else',
      language: 'English',
      state: 'Reviewed',
      invented: 'no',
      services: `${frame.facets.service.values.find(({ id }) => id === 'sendiass')?.name}; old`,
      phase: frame.facets.phase.values.find(({ id }) => id === 'primary')?.name,
      needs: frame.facets.need.values.find(({ id }) => id === 'asd')?.name,
      sentiment: 'Positive',
      kind: frame.facets.kind.values.find(({ id }) => id === 'thanks')?.name,
      'merged-into': 'OTHE-RXXX',
      'split-from': 'WHOL-EXXX',
      'split-into': 'PART-ONEX; PART-TWOX',
      safeguarding: 'urgent',
      'safeguarding-state': 'closed',
      'safeguarding-raised': `at ${AT}`,
      'safeguarding-outcome': 'advice-given',
      words: '[child] waited over 20 weeks.',
      'words-missing': '',
      'hard-to-read': 'yes',
      'may-be-quoted': 'yes',
      quote: '[child] waited over 20 weeks.',
      'consent-keep': 'yes',
      'consent-contact': 'no',
      'consent-wording': 'v1',
      'consent-language': 'pl',
      'consent-how': 'chat',
      'consent-at': AT,
      assignee: 'Bo Ray',
      'reviewed-by': 'Ann Lee',
      'reviewed-at': AT,
      notes: `Ann Lee, at ${AT}, to Bo Ray: I rang her.\nTwice.`,
      themes: frame.themes.flatMap(({ subthemes }) => subthemes).find(({ id }) => id === 'ehcp-timeliness')?.name,
      'theme-ids': 'ehcp-timeliness',
      'themes-said-by':
        'ehcp-timeliness: confirmed by Ann Lee (0.8); school-bullying: rejected by somebody who has left (0.8)',
    })
  })

  it('has a 1 for each theme that stands, and for the theme it is part of, else a 0', () => {
    const row = rowOf(toldOf())
    const ones = Object.keys(row).filter(id => id.startsWith('theme:') && row[id] === 1)
    expect(ones.toSorted()).toEqual(['theme:ehcp', 'theme:ehcp-timeliness', 'theme:school', 'theme:school-bullying'])
    const others = Object.entries(row).filter(([id]) => id.startsWith('theme:') && !ones.includes(id))
    expect(new Set(others.map(([, cell]) => cell))).toEqual(new Set([0]))
  })

  it('leaves themes empty, not 0, where nobody has read the words yet', () => {
    const row = rowOf(anExperience())
    expect(
      new Set(
        Object.keys(row)
          .filter(id => id.startsWith('theme:'))
          .map(id => row[id]),
      ),
    ).toEqual(new Set(['']))
    expect(row).toMatchObject({
      words: '',
      'words-missing': 'Not heard or read yet.',
      'may-be-quoted': 'yes',
      quote: '',
    })
  })

  it('counts a theme where it was merged to', () => {
    const merged = {
      ...frame,
      retired: [{ id: 'taxi-of-old', name: 'Taxi', successor: 'ehcp-timeliness', theme: null, definition: '' }],
    }
    const tags = toldOf()
      .tags.slice(0, 1)
      .map(tag => ({ ...tag, codeId: 'taxi-of-old' }))
    const column = exportColumns({ ...names, frame: merged }, { safeguarding: false }).find(
      ({ id }) => id === 'theme:ehcp-timeliness',
    )
    expect(column?.cell({ experience: toldOf({ tags }), notes: [] })).toBe(1)
  })

  it('has no quote without consent, whatever else there is', () => {
    const { consent } = anExperience()
    const row = rowOf(toldOf({ consent: { ...consent, quote: false } }))
    expect(row).toMatchObject({ 'may-be-quoted': 'no', quote: '', words: '[child] waited over 20 weeks.' })
  })

  it('leaves out words in which names may not be hidden', () => {
    const partly = { redacted: { text: 'Hello. Kacper nie śpi.', findings: [], otherLanguage: 'pl' } }
    for (const told of [toldOf({ language: 'pl' }), toldOf(partly)])
      expect(rowOf(told)).toMatchObject({
        words: '',
        quote: '',
        'words-missing': expect.stringContaining('Not all in English'),
      })
  })

  it('never holds what was really said', () => {
    expect(JSON.stringify(rowOf(toldOf()))).not.toContain('Oliver')
  })

  it('tells nothing of safeguarding to those who may not know', () => {
    const row = rowOf(toldOf({ safeguarding: { level: 'urgent', evidence: [], closedAt: AT } }), [], false)
    expect(Object.keys(row).filter(id => id.startsWith('safeguarding'))).toEqual([])
    expect(JSON.stringify(row)).not.toContain('urgent')
  })

  it('has no two columns of the same heading', () => {
    const headings = exportColumns(names, { safeguarding: true }).map(({ heading }) => heading)
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('holds 1 and 0 in columns of themes only, so that whoever learns from the table learns themes', () => {
    for (const record of [toldOf(), toldOf({ sentiment: 0, invented: true }), toldOf({ sentiment: 1 })]) {
      const figures = Object.entries(withoutThemes(rowOf(record))).filter(([, cell]) => /^[01]$/.test(String(cell)))
      expect(figures).toEqual([])
    }
  })
})
