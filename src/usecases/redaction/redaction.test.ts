import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { aReading } from '../../../test/support/a-reading.js'
import { anExperience, aPerson, typed } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { withPartText } from '../../domain/experience/change-parts.js'
import { type Experience, withCorrection, withReading } from '../../domain/experience.js'
import type { Role } from '../../domain/people.js'
import { openPlaces } from '../../domain/redaction-choices/choose.js'
import { notFoundIn } from '../../domain/redaction-choices/other-words.js'
import { hideWords } from './hide-words.js'
import { showWords } from './show-words.js'
import { undoChoice } from './undo-choice.js'

const frame = await loadCodeFrame('code-frame/code-frame.yaml')

const WORDS = 'I hope Zed and Hope like Oakfield. Zed’s bus was late, zed cried.'

/** A record in which a machine took a hope for a child and missed the rest. */
const aDesk = async (overrides: Partial<Experience> = {}) => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const people = fakePeople(clock)
  const join = async (...roles: Role[]) => {
    const person = aPerson({ roles })
    await people.create(person, 'hash', clock.now())
    return person.id
  }
  const [ann, cas] = [await join('reviewer'), await join('volunteer')]
  const given = withReading(
    anExperience({ original: typed(WORDS), words: WORDS, ...overrides }),
    readingOf(WORDS),
    clock.now(),
  )
  await experiences.create(given)
  const deps = { clock, experiences, people, frame }
  const now = async () => (await experiences.find(given.id)) ?? given
  const history = async () =>
    (await experiences.history(given.id)).map(({ by, what, detail }) => ({ by, what, detail }))
  return {
    ...{ ann, cas, clock, deps, experiences, given, history, now, reference: given.reference },
    hide: hideWords(deps),
    show: showWords(deps),
    undo: undoChoice(deps),
    text: async () => (await now()).redacted?.text,
  }
}

/** What a machine reads that knows one word of hope and nothing else. */
const readingOf = (words: string) => {
  const start = words.indexOf('hope')
  const findings = start < 0 ? [] : [{ type: 'child-name', start, end: start + 4 }]
  return { ...aReading(), redaction: { text: words.replace('hope', '[child]'), findings } }
}

describe('hiding words that were missed', () => {
  it('hides them everywhere in the record, and tells so without them', async () => {
    const { ann, hide, history, reference, text } = await aDesk()
    await hide(reference, { words: 'Zed', type: 'child-name' }, ann)
    expect(await text()).toBe('I [child] [child 2] and Hope like Oakfield. [child 2]’s bus was late, [child 2] cried.')
    expect((await history()).slice(1)).toEqual([
      { by: ann, what: 'hid-words', detail: { type: 'child-name', places: 3 } },
    ])
  })

  it('leaves the places that are not meant', async () => {
    const { ann, given, hide, reference, text } = await aDesk()
    const { words = '', redacted, version } = given
    const last = openPlaces(words, redacted ?? { text: '', findings: [] }, 'Zed').at(-1)?.start ?? 0
    await hide(reference, { words: 'Zed', type: 'child-name', leave: [last], version }, ann)
    expect(await text()).toContain('[child 2]’s bus was late, zed cried.')
    await expect(
      hide(reference, { words: 'Hope', type: 'child-name', leave: [1], version }, ann),
    ).rejects.toMatchObject({
      code: 'superseded',
    })
  })

  it.each([
    ['words that are not there', { words: 'Poppy', type: 'child-name' }],
    ['words that are hidden already', { words: '[child]', type: 'child-name' }],
    ['what is no kind of personal data', { words: 'Zed', type: 'colour' }],
  ])('refuses %s, and changes nothing', async (_what, wanted) => {
    const { ann, given, hide, now, reference } = await aDesk()
    await expect(hide(reference, wanted, ann)).rejects.toMatchObject({ code: 'invalid-message' })
    expect(await now()).toEqual(given)
  })

  it('is for reviewers, in records that are open to them', async () => {
    const { ann, cas, hide, reference } = await aDesk()
    const zed = { words: 'Zed', type: 'child-name' }
    await expect(hide(reference, zed, cas)).rejects.toMatchObject({ code: 'not-allowed' })
    const lane = await aDesk({ safeguarding: { level: 'urgent', evidence: [] } })
    await expect(lane.hide(lane.reference, zed, lane.ann)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await hide('NONE-SUCH', zed, ann)).toBeNull()
  })

  it('waits until the words were read', async () => {
    const { ann, clock, experiences, hide, now, reference } = await aDesk()
    await experiences.save(withCorrection(await now(), WORDS, ann, clock.now()), { by: ann, what: 'typed-words' })
    await expect(hide(reference, { words: 'Zed', type: 'child-name' }, ann)).rejects.toMatchObject({
      code: 'invalid-message',
    })
  })
})

describe('showing words that were hidden by mistake', () => {
  it('shows them everywhere, or in one place', async () => {
    const { ann, given, hide, history, now, reference, show, text } = await aDesk()
    await show(reference, { start: 2, everywhere: true, version: given.version }, ann)
    expect(await text()).toBe(WORDS)
    await hide(reference, { words: 'Zed', type: 'child-name' }, ann)
    const { version } = await now()
    await show(reference, { start: WORDS.indexOf('zed'), everywhere: false, version }, ann)
    expect(await text()).toContain('[child]’s bus was late, zed cried.')
    expect((await history()).slice(1).map(({ what }) => what)).toEqual(['showed-words', 'hid-words', 'showed-words'])
    expect(JSON.stringify(await history()).toLowerCase()).not.toMatch(/zed|hope/)
  })

  it('is refused to those who see no originals, and over a record that has changed', async () => {
    const { ann, cas, given, reference, show } = await aDesk()
    const wanted = { start: 2, everywhere: true, version: given.version }
    await expect(show(reference, wanted, cas)).rejects.toMatchObject({ code: 'not-allowed' })
    for (const other of [{ version: given.version + 1 }, { start: 3 }])
      await expect(show(reference, { ...wanted, ...other }, ann)).rejects.toMatchObject({ code: 'superseded' })
  })
})

describe('what people chose', () => {
  it('is taken back by itself, once', async () => {
    const { ann, given, hide, now, reference, text, undo } = await aDesk()
    await hide(reference, { words: 'Zed', type: 'child-name' }, ann)
    const id = (await now()).redactionChoices?.[0]?.id ?? ''
    await undo(reference, id, ann)
    expect(await text()).toBe(given.redacted?.text)
    expect((await now()).redactionChoices?.[0]?.undone).toMatchObject({ by: ann })
    await expect(undo(reference, id, ann)).rejects.toMatchObject({ code: 'superseded' })
  })

  it('holds over every later reading, and when the words were typed anew', async () => {
    const { ann, clock, given, hide, now, reference, show } = await aDesk()
    await hide(reference, { words: 'Zed', type: 'child-name' }, ann)
    await show(reference, { start: 2, everywhere: true, version: (await now()).version }, ann)
    const again = withReading(await now(), readingOf(WORDS), clock.now())
    expect(again.redacted).toEqual((await now()).redacted)
    expect(again.redacted?.text).toBe(given.words?.replaceAll(/zed/gi, '[child]'))
    const anew = withPartText(again, again.original.parts[0]?.id ?? '', 'We hope ZED walks.', clock.now())
    const read = withReading(anew, readingOf('We hope ZED walks.'), clock.now())
    expect(read.redacted?.text).toBe('We hope [child] walks.')
  })

  it('is forgotten with words that their owner took out, and told to be without a place', async () => {
    const { ann, clock, hide, now, reference } = await aDesk()
    await hide(reference, { words: 'Zed', type: 'child-name' }, ann)
    await hide(reference, { words: 'Oakfield', type: 'school-name' }, ann)
    const anew = withPartText(await now(), (await now()).original.parts[0]?.id ?? '', 'Oakfield is kind.', clock.now())
    expect(JSON.stringify(anew)).not.toMatch(/zed/i)
    expect(notFoundIn(anew.redactionChoices ?? [], 'Oakfield is kind.')).toMatchObject([{ type: 'child-name' }])
    expect(withReading(anew, readingOf('Oakfield is kind.'), clock.now()).redacted?.text).toBe('[school] is kind.')
  })
})
