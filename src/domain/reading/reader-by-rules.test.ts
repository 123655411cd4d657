import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import type { Reader } from '../ports.js'
import { createReader } from './create-reader.js'

let reader: Reader
beforeAll(async () => {
  reader = createReader(await loadCodeFrame('code-frame/code-frame.yaml'))
})

const themesOf = (text: string): string[] => reader.read(text).themes.map(({ id }) => id)

describe('themes', () => {
  it('tell the wait for a plan from the wait for a changed plan', () => {
    expect(themesOf('Still no draft after 26 weeks.')).toContain('ehcp-timeliness')
    const review = themesOf('Five months since the annual review and the amended plan is still late.')
    expect(review).toContain('ehcp-annual-review')
    expect(review).not.toContain('ehcp-timeliness')
  })

  it('see the same subject in praise and in complaint', () => {
    expect(themesOf('The minibus driver was lovely')).toContain('transport-reliability-safety')
    expect(themesOf('The minibus driver never turned up')).toContain('transport-reliability-safety')
  })

  it('do not rest on the name of a person alone', () => {
    expect(themesOf('Mrs Brown has been kind.')).not.toContain('access-equity')
    expect(themesOf('They treat us badly because we are brown.')).toContain('access-equity')
  })

  it('are not shown by a cue inside a phrase that means something else', () => {
    expect(themesOf('Thanks for reading this.')).not.toContain('overall-praise')
    expect(themesOf('She is fine at school.')).not.toContain('attend-ebsa')
  })

  it('are found in the spellings of speech engines', () => {
    expect(themesOf('we rang cams and they closed his case')).toContain('health-camhs')
    expect(themesOf('the sand co put a visual timetable up')).toContain('school-sen-support')
  })
})

describe('facets', () => {
  it('map a village to its district, and leave a surname or a vegetable alone', () => {
    expect(reader.read('There is nothing in Kidsgrove').area?.id).toBe('newcastle-under-lyme')
    expect(reader.read('the group in Leek has closed').area?.id).toBe('staffordshire-moorlands')
    expect(reader.read('he will only eat leek soup').area).toBeNull()
    expect(reader.read('Mrs Burton was kind').area).toBeNull()
  })

  it('count a service that is plainly meant though not named', () => {
    expect(reader.read('Suspended again for stimming.').services.map(({ id }) => id)).toContain('school')
  })

  it('name services, needs and phase with their words', () => {
    const reading = reader.read('The paediatrician says our autistic daughter in Year 8 needs melatonin.')
    expect(reading.services.map(({ id }) => id)).toContain('community-paediatrics')
    expect(reading.needs.map(({ id }) => id)).toContain('asd')
    expect(reading.phase).toMatchObject({ id: 'secondary', evidence: [{ text: 'Year 8' }] })
  })
})

describe('feeling', () => {
  it.each([
    ['The SENCO is brilliant, thank you so much', 2],
    ['The SENCO is not helpful', -1],
    ['Absolutely disgusting. Nobody cares.', -2],
    ['Is there a coffee morning in half term?', 0],
    ['The TA is wonderful and we love her but transport is a disgrace and never turns up', 'mixed'],
    ['They closed the respite house', -1],
  ])('of %j is %j', (text, sentiment) => {
    expect(reader.read(text).sentiment).toBe(sentiment)
  })
})

describe('kind', () => {
  it.each([
    ['How do I apply for an EHCP?', 'question'],
    ['It would help if the website had a date on each page.', 'suggestion'],
    ['Please could someone ring me about the taxi', 'request-for-help'],
    ['Huge thanks to the respite team, they are amazing', 'thanks'],
    ['The taxi was late', 'experience'],
    ['see you at the hall', 'other'],
  ])('of %j is %s', (text, kind) => {
    expect(reader.read(text).kind).toBe(kind)
  })
})

describe('language', () => {
  it.each([
    ['gr8 ta x no TA tday so sent hme', 'en'],
    ['Mój syn czeka już dwa lata na diagnozę autyzmu', 'pl'],
    ['میرا بیٹا دو سال سے انتظار کر رہا ہے', 'ur'],
    ['Fiul meu nu are loc la școală', 'ro'],
    ['Mae fy mab yn aros am asesiad ers dwy flynedd', 'cy'],
    ['👍', 'und'],
    ['ok', 'und'],
  ])('of %j is %s', (text, language) => {
    expect(reader.read(text).language).toBe(language)
  })
})
