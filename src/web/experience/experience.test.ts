import { describe, expect, it } from 'vitest'
import { anExperience } from '../../../test/support/builders.js'
import { textOf, withRecord } from '../../../test/support/record-page.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aHeardNote, aReadRecord, keepAll, SEGMENTS } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import { CONSENT_WORDING, WORDING_NOT_STATED } from '../../domain/consent.js'

const named = () =>
  aReadRecord(
    'Oliver has waited two years. Mrs Brown never rings back.',
    {},
    {
      themes: {
        'health-neuro-assessment': 'has waited two years',
        'comm-updates-response': 'Mrs Brown never rings back',
      },
      hidden: { Oliver: '[child]', Brown: '[staff]' },
    },
  )

describe('the page of a record', () => {
  it('shows nothing that was hidden, not in the words and not in the evidence', async () => {
    const { open } = await withRecord(named)
    const page = await open()
    expect(page('.es-told').text()).toBe('[child] has waited two years. Mrs [staff] never rings back.')
    expect(page('body').text()).not.toMatch(/Oliver|Brown/)
    expect(textOf(page, '.es-evidence li')).toEqual(['“has waited two years”'])
    expect(page('.es-tag').last().text()).toContain('Some of the words that led to this are hidden here')
  })

  it('shows a place in the sender’s own words only with the original', async () => {
    const { open, openOriginal } = await withRecord(() => ({
      ...named(),
      stated: { place: 'the red cottage by the ford' },
    }))
    expect((await open())('body').text()).not.toContain('red cottage')
    expect((await openOriginal())('body').text()).toContain('the red cottage by the ford')
  })

  it('shows above the words which question of a survey they answer', async () => {
    const survey = {
      editionId: 'e',
      responseId: 'r',
      questionId: 'one-change',
      question: 'What <b>one thing</b> would you change?',
    }
    const { open } = await withRecord(() => aReadRecord('The taxi was late.', { survey }))
    const page = await open()
    expect(page('#words .es-question').text()).toBe('In answer to: What <b>one thing</b> would you change?')
    const { open: openOther } = await withRecord(() => aReadRecord('The taxi was late.'))
    expect((await openOther())('.es-question')).toHaveLength(0)
  })

  it('marks the evidence of each theme in the words', async () => {
    const { open } = await withRecord(named)
    const marks = (await open())('.es-mark')
    expect(marks.text()).toBe('has waited two years')
    expect(marks.attr('data-codes')).toBe('health-neuro-assessment')
  })

  it('names the themes and says how sure the machine is', async () => {
    const { open } = await withRecord(named)
    const page = await open()
    expect(textOf(page, '.es-tag__name')).toEqual([
      'Autism and ADHD assessment',
      'Replies, updates and being kept informed',
    ])
    expect(page('.es-tag__said').first().text()).toBe('Earshot thinks so, quite sure')
  })

  it('leaves out what a person has rejected and says who set a theme', async () => {
    const all = await signedIn()
    const tag = { confidence: 1, evidence: [], at: '2026-11-21T10:00:00.000Z' }
    const record = aReadRecord('The taxi was late.', {
      tags: [
        { ...tag, codeId: 'transport-eligibility', by: 'machine', status: 'rejected' },
        { ...tag, codeId: 'transport-reliability-safety', by: all.person.id, status: 'confirmed' },
      ],
    })
    await keepAll(all.deps.experiences, [record])
    const page = pageOf(await all.browser.get(`/experiences/${record.reference}`).expect(200))
    expect(textOf(page, '.es-tag__name')).toEqual(['Reliability, safety and quality of the journey'])
    expect(page('.es-tag__said').text()).toBe('Set by Ann Lee')
  })

  it('tells what was agreed to, when and how', async () => {
    const { open } = await withRecord(named)
    const consent = (await open())('[aria-labelledby=consent-heading]').text().replace(/\s+/g, ' ')
    expect(consent).toContain('Keep and use it Yes')
    expect(consent).toContain('Get in touch No')
    expect(consent).toContain('21 November 2026 at 10:00 am, by answering on our form')
  })

  it.each([
    ['web-form', CONSENT_WORDING.version, 'In English, in the words we use now'],
    ['web-form', '2025-03-02', 'In English, in the words we used from 2 March 2025 on'],
    ['chat', 'ask-keep en 2, ask-quote en 0', 'In English'],
    ['by-sending-system', 'Autumn form', 'In English. The system that sent it calls its words “Autumn form”'],
    ['by-sending-system', WORDING_NOT_STATED, 'The system that sent it does not say'],
  ])(
    'tells how somebody was asked, without the names that machines give to wordings: %s, %s',
    async (how, wordingVersion, words) => {
      const record = anExperience()
      const { open } = await withRecord(() => ({ ...record, consent: { ...record.consent, how, wordingVersion } }))
      expect((await open())('[aria-labelledby=consent-heading] dd').last().text().trim()).toBe(words)
    },
  )

  it('keeps what the sender said apart from what the machine guessed, both in words', async () => {
    const stated = { area: 'elsewhere', ageGroup: 'several', services: ['school'], needs: ['asd'], phase: 'primary' }
    const { open } = await withRecord(() => aReadRecord('The taxi was late.', { stated }))
    const page = await open()
    const partOf = (name: string) => page(`[aria-labelledby=${name}-heading]`).text().replace(/\s+/g, ' ')
    expect(partOf('about')).toContain('Area Somewhere else')
    expect(partOf('about')).toContain('Age group It is about more than one child')
    expect(partOf('about')).toMatch(/Stage Primary .* Needs Autistic spectrum/)
    expect(partOf('about')).not.toContain('Council SEND team')
    expect(partOf('guessed')).toContain('A computer’s guess')
    expect(partOf('guessed')).not.toMatch(/Area|School|Stage|Autistic/)
  })

  it('claims to have guessed nothing from a recording that could not be heard well', async () => {
    const { open } = await withRecord(async blobs => {
      const note = await aHeardNote(blobs)
      return note.transcript ? { ...note, transcript: { ...note.transcript, quality: 'unclear' as const } } : note
    })
    expect((await open())('#guessed-heading')).toHaveLength(0)
  })

  it('leads back to the inbox as the reader left it, and never to another place', async () => {
    const { open } = await withRecord(named)
    const backFrom = async (list: string) => {
      const page = await open(`?list=${encodeURIComponent(list)}`)
      return page('.govuk-back-link').attr('href')
    }
    expect(await backFrom('theme=ehcp-timeliness')).toBe('/inbox?theme=ehcp-timeliness')
    expect(await backFrom('//evil.example/?a=b')).toMatch(/^\/inbox\?/)
    expect(await backFrom('')).toBe('/inbox')
  })

  it('opens however the reference is typed', async () => {
    const { browser, record } = await withRecord(named)
    await browser.get(`/experiences/${record.reference.replace('-', '').toLowerCase()}`).expect(200)
  })

  it('is not there for a wrong reference or an erased record', async () => {
    const { browser, deps } = await withRecord(named)
    await browser.get('/experiences/ABCD-1234').expect(404)
    const erased = anExperience({ state: 'erased' })
    await keepAll(deps.experiences, [erased])
    await browser.get(`/experiences/${erased.reference}`).expect(404)
  })

  it('prints hostile words as words', async () => {
    const { open } = await withRecord(() => aReadRecord('<script>alert(1)</script> & "quotes"'))
    const page = await open()
    expect(page('.es-told').text()).toBe('<script>alert(1)</script> & "quotes"')
    expect(page('.es-told script')).toHaveLength(0)
  })
})

describe('the original words', () => {
  it('are shown whole, and that they were opened is written down', async () => {
    const { openOriginal } = await withRecord(named)
    const page = await openOriginal()
    expect(page('.es-told').text()).toBe('Oliver has waited two years. Mrs Brown never rings back.')
    expect(textOf(page, '.moj-timeline__title')).toEqual(['Opened the original words', 'Came in'])
    expect(page('.moj-timeline__description').text()).toContain('Check a quote before it is used')
    expect(page('.es-history').text()).toContain('Ann Lee')
  })

  it('of a voice note can be followed and clicked, piece by piece', async () => {
    const { at, openOriginal } = await withRecord(blobs => aHeardNote(blobs))
    const page = await openOriginal()
    expect(page('audio source').attr('src')).toBe(`${at}/recording/original`)
    expect(textOf(page, '.es-time')).toEqual(['Listen from 0:00', 'Listen from 0:02', 'Listen from 0:04'])
    expect(page('.es-time').eq(1).attr('href')).toBe(`${at}/recording/original#t=2.5`)
    expect(textOf(page, '.es-part--spoken .es-hard')).toEqual(['(hard to hear)'])
    expect(page('.es-part--spoken').eq(1).text()).toContain(SEGMENTS[1]?.text)
  })

  it('tell which engine heard them and how sure it was', async () => {
    const { open } = await withRecord(blobs => aHeardNote(blobs))
    const hearing = (await open())('[aria-labelledby=hearing-heading]').text()
    expect(hearing).toContain('A machine (moonshine), 21 November 2026')
    expect(hearing).not.toContain('@0.1.15')
    expect(hearing).toContain('95 in 100')
    expect(hearing).not.toContain('Spellings')
  })

  it('tell once each which spellings were put right after hearing', async () => {
    const repairs = [0, 9].map(at => ({ at, heard: 'Senko', wrote: 'SENCO' }))
    const { open } = await withRecord(async blobs => {
      const note = await aHeardNote(blobs)
      return note.transcript ? { ...note, transcript: { ...note.transcript, repairs } } : note
    })
    expect((await open())('[aria-labelledby=hearing-heading]').text()).toMatch(
      /Spellings put right\s*“Senko” to “SENCO”\s*$/,
    )
  })
})

describe('a parent who may be written to', () => {
  const told = (contact: boolean) => {
    const record = anExperience({ channel: 'telegram', contributorKey: 'a key' })
    return { ...record, consent: { ...record.consent, contact } }
  }

  it('is put on the list of people to write to', async () => {
    const { browser, record, open } = await withRecord(() => told(true))
    expect((await open())('form[action$="/follow-up"]').text()).toContain('Write to them')
    await browser.post(`/experiences/${record.reference}/follow-up`).expect(303).expect('location', '/to-do')
    expect(pageOf(await browser.get('/to-do').expect(200))('.es-to-do').text()).toContain('We would like to know more')
  })

  it('is left alone without their yes', async () => {
    const { browser, record, open } = await withRecord(() => told(false))
    expect((await open())('form[action$="/follow-up"]')).toHaveLength(0)
    await browser.post(`/experiences/${record.reference}/follow-up`).expect(404)
  })
})
