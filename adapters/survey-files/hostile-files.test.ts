import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { LARGEST_SURVEY_FILE } from '../../src/domain/surveys/survey-file.js'
import { surveyFiles } from './survey-files.js'

const fixture = (file: string): Buffer => readFileSync(`test/fixtures/survey-files/${file}`)
const refused = (bytes: Uint8Array) => expect(surveyFiles.read(bytes)).rejects
const INVALID = { code: 'invalid-message' }

/** A workbook with one sheet of these rows. */
const workbook = (rows: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="survey" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...more,
  })

const row = (...cells: string[]): string =>
  `<row>${cells.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const A_THOUSAND_PARTS = Object.fromEntries(Array.from({ length: 1000 }, (_, place) => [`x${place}`, new Uint8Array()]))
const HEADINGS = row('type', 'name', 'label')

describe('a hostile file', () => {
  it('is told apart from a plain small one', async () => {
    const { questionnaire } = await surveyFiles.read(workbook(HEADINGS + row('text', 'one', 'One?')))
    expect(questionnaire.sections[0]?.questions[0]?.text).toBe('One?')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['more than any survey', new Uint8Array(LARGEST_SURVEY_FILE + 1)],
    ['a workbook of more parts than any has', workbook(HEADINGS + row('text', 'one', 'One?'), A_THOUSAND_PARTS)],
    ['a picture', readFileSync('test/fixtures/pictures/bus.png')],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('hello') })],
    ['half a workbook', fixture('school-day.xlsx').subarray(0, 4000)],
    ['half a survey structure', Buffer.from('<document><LimeSurveyDocType>Surv')],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a web page', Buffer.from('<!doctype html><html><body>Hello</body></html>')],
    ['a letter', Buffer.from('Dear all,\nhow are you?')],
    ['letters that are not UTF-8', Buffer.from([0x74, 0xff, 0xfe, 0xe9])],
  ])('is refused in plain words when it is %s', async (_what, bytes) => {
    await refused(bytes).toMatchObject(INVALID)
  })

  it('does not fill the memory by what it unpacks to', async () => {
    const bomb = workbook(HEADINGS, { 'xl/sharedStrings.xml': new Uint8Array(50_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    await refused(bomb).toMatchObject({ shownAs: expect.stringContaining('larger than any survey') })
  })

  it('does not get more room than it said it needs', async () => {
    const bomb = Buffer.from(workbook(HEADINGS, { 'xl/sharedStrings.xml': new Uint8Array(5_000_000) }))
    const sizes = [...bomb.keys()].filter(place => place + 4 <= bomb.length && bomb.readUInt32LE(place) === 5_000_000)
    expect(sizes.length).toBeGreaterThan(0)
    for (const place of sizes) bomb.writeUInt32LE(100, place)
    await refused(bomb).toMatchObject({ shownAs: expect.stringContaining('broken') })
  })

  it('does not fill the memory with a cell that stands far away', async () => {
    await refused(workbook(`${HEADINGS}<row><c r="XFD1048576"><v>1</v></c></row>`)).toMatchObject(INVALID)
    const far = await surveyFiles.read(
      workbook(`${HEADINGS}${row('text', 'one', 'One?')}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
    )
    expect(far.questionnaire.sections).toHaveLength(1)
  })

  it('does not say one long list again and again', async () => {
    const long = 'x'.repeat(30_000)
    const lists = ['list_name,name,label', ...Array.from({ length: 50 }, (_, number) => `,many,${number},${long}`)]
    const asked = Array.from({ length: 400 }, (_, number) => `,select_one many,q${number},Which?`)
    const form = ['survey,,,', ',type,name,label', ...asked, 'choices,,,', `,${lists[0]}`, ...lists.slice(1)].join('\n')
    expect(form.length).toBeLessThan(LARGEST_SURVEY_FILE)
    await refused(Buffer.from(form)).toMatchObject({ shownAs: expect.stringContaining('larger than any survey') })
  })

  it('reaches for nothing outside itself', async () => {
    const own = '<!DOCTYPE document [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    const xml = fixture('short-breaks-6.lss').toString('utf8').replace('<document>', `${own}<document>`)
    await refused(Buffer.from(xml)).toMatchObject(INVALID)
    const unknown = fixture('short-breaks-6.lss').toString('utf8').replace('<![CDATA[Why?]]>', 'Why &secret;?')
    const { questionnaire } = await surveyFiles.read(Buffer.from(unknown))
    expect(JSON.stringify(questionnaire)).toContain('Why &secret;?')
  })

  it('may be nested as deep as it likes', async () => {
    await refused(Buffer.from('<a>'.repeat(1_000_000))).toMatchObject(INVALID)
    await refused(Buffer.from(`{"earshotSurvey":1,"questionnaire":${'['.repeat(2_000_000)}`)).toMatchObject(INVALID)
    const rule = `${'('.repeat(5000)}1${')'.repeat(5000)}`
    const { told } = await surveyFiles.read(Buffer.from(`type,name,label,relevant\ntext,one,One?,${rule}`))
    expect(told[0]?.says).toContain('Earshot cannot say this rule')
  })

  it.each(['school-day.xlsx', 'school-day.csv', 'short-breaks-3.lss', 'short-breaks.txt'])(
    'made of %s is read or refused, and nothing else happens',
    async file => {
      const whole = fixture(file)
      const change = fc.record({ place: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) })
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 30 }),
          fc.nat(whole.length),
          async (changes, length) => {
            const bytes = Buffer.from(whole).subarray(0, Math.max(length, 100))
            for (const { place, byte } of changes) if (place < bytes.length) bytes[place] = byte
            const read = await surveyFiles.read(bytes).catch((error: unknown) => error)
            if (!(read instanceof AppError)) expect(read).toHaveProperty('questionnaire')
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  it('of any bytes is read or refused, and nothing else happens', async () => {
    const beginnings = [
      '',
      'PK\u0003\u0004',
      '<document>',
      '{"earshotSurvey":1',
      'type,name,label\n',
      'class\ttype/scale\tname\n',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (beginning, more) => {
        const read = await surveyFiles
          .read(Buffer.concat([Buffer.from(beginning), more]))
          .catch((error: unknown) => error)
        if (!(read instanceof AppError)) expect(read).toHaveProperty('questionnaire')
      }),
    )
  })
})
