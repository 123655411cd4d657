import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { AppError } from '../errors.js'
import { type CodeFrame, parseCodeFrame, subthemesOf } from './code-frame.js'

let shipped: CodeFrame
beforeAll(async () => {
  shipped = await loadCodeFrame('code-frame/code-frame.yaml')
})

const complaintsAbout = (data: unknown): string => {
  try {
    parseCodeFrame(data)
    return ''
  } catch (error) {
    return error instanceof AppError ? error.shownAs : 'not an AppError'
  }
}

describe('the shipped code frame', () => {
  it('has 16 themes with 60 sub-themes, each with words that show it', () => {
    expect(shipped.themes).toHaveLength(16)
    expect(subthemesOf(shipped)).toHaveLength(60)
    expect(subthemesOf(shipped).filter(({ cues }) => cues.length < 10)).toEqual([])
  })

  it('covers six districts of Worcestershire and eight of Staffordshire', () => {
    expect(shipped.facets.place.areas.map(({ districts }) => districts.length)).toEqual([6, 8])
  })

  it('names eighteen types of personal data, each with what is put in its place', () => {
    expect(shipped.pii.types).toHaveLength(18)
  })
})

describe('a broken code frame', () => {
  it('is told every problem at once, in plain words', () => {
    const frame = structuredClone(shipped)
    const [first, second] = subthemesOf(frame)
    if (!first || !second) throw new Error('the frame is empty')
    second.id = first.id
    first.yieldsTo = ['no-such-theme']
    first.together = ['@nowhere + plan']
    frame.retired = [{ id: 'attend-ebsa', name: '', successor: 'gone', theme: null, definition: '' }]
    const complaint = complaintsAbout(frame)
    expect(complaint).toContain('The sub-theme id "ehcp-request-decision" is there more than once.')
    expect(complaint).toContain('names the sub-theme "no-such-theme", which is not there.')
    expect(complaint).toContain('names the word list "nowhere", which is not there.')
    expect(complaint).toContain('names the theme or sub-theme "gone", which is not there.')
    expect(complaint).toContain('The id "attend-ebsa" is retired and may not be used again.')
  })

  it('is refused for an id that is not kebab-case', () => {
    const frame = structuredClone(shipped)
    frame.id = 'Send Frame'
    expect(complaintsAbout(frame)).toContain('"Send Frame" may hold only small letters, digits and hyphens')
  })

  it('is told where a part is missing', () => {
    expect(complaintsAbout({ ...shipped, themes: [] })).toContain('themes: it is empty.')
    expect(complaintsAbout('nothing of the kind')).toContain('the whole file: it must be a part with names')
  })

  it.each([
    ['definition', undefined, '"ehcp-request-decision", definition: it is missing.'],
    ['name', 7, '"ehcp-request-decision", name: it must be a text; put quotation marks around it.'],
    ['include', 'no list', '"ehcp-request-decision", include: it must be a list'],
    ['cues', 7, '"ehcp-request-decision", cues: it must be a list of words'],
    ['id', 7, '"ehcp", subthemes, number 1, id: it must be a text'],
  ])('names the code in which the part %s is wrong: %j', (part, value, complaint) => {
    const frame = structuredClone(shipped)
    const [first] = subthemesOf(frame)
    Object.assign(first ?? {}, { [part]: value })
    expect(complaintsAbout(frame)).toContain(complaint)
  })
})
