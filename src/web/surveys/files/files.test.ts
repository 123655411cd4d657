import { describe, expect, it } from 'vitest'
import { fakeSurveyStores } from '../../../../test/support/fake-survey-stores.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { anEdition, aQuestionnaire, aSurvey } from '../../../../test/support/survey-builders.js'
import { pageOf } from '../../../../test/support/web.js'

const FORM = [
  'type,name,label,relevant',
  'select_one yesno,plan,Does your child have a plan?,',
  'calculate,sum,,',
].join('\n')
const WITH_CHOICES = `survey,,,,\n,${FORM.replaceAll('\n', '\n,')}\nchoices,,,,\n,list_name,name,label,\n,yesno,yes,Yes,\n,yesno,no,No,\n`

const aReviewer = async () => {
  const stores = fakeSurveyStores()
  const all = await signedIn({ roles: ['reviewer'] }, stores)
  const upload = (file: string | Buffer, name = 'form.csv') =>
    all.browser.post('/surveys/import').attach('file', Buffer.from(file), name)
  const make = (fields: Record<string, string>) => {
    const post = all.browser.post('/surveys/import/make')
    for (const [name, value] of Object.entries(fields)) post.field(name, value)
    return post
  }
  return { ...all, stores, upload, make }
}

describe('bringing a survey in', () => {
  it('asks for a file, and says which are read', async () => {
    const { browser } = await aReviewer()
    const page = pageOf(await browser.get('/surveys/import').expect(200))
    expect(page('main').text()).toContain('KoboToolbox')
    expect(page('input[type=file][name=file]').length).toBe(1)
  })

  it('shows what was read and what could not be taken, and keeps nothing yet', async () => {
    const { upload, stores } = await aReviewer()
    const page = pageOf(await upload(WITH_CHOICES).expect(200))
    expect(page('main').text()).toContain('a form of KoboToolbox (XLSForm) with 1 question, in English')
    expect(page('main').text()).toContain('Does your child have a plan?')
    expect(page('main').text()).toContain('Yes · No')
    expect(page('main').text()).toContain('Earshot does not calculate')
    expect(await stores.surveys.editions()).toEqual([])
  })

  it('makes a draft of it, with the name that somebody gives it', async () => {
    const { upload, make, stores, person } = await aReviewer()
    const survey = String(pageOf(await upload(WITH_CHOICES))('input[name=survey]').val())
    const made = await make({ survey, name: 'Plans', label: '2026' }).expect(303)
    expect(made.headers.location).toBe('/surveys/plans-2026/edit')
    const edition = await stores.surveys.editionByCode('plans-2026')
    expect(edition).toMatchObject({ label: '2026', state: 'draft', createdBy: person.id })
    expect(edition?.questionnaire.sections[0]?.questions.map(({ text }) => text)).toEqual([
      'Does your child have a plan?',
    ])
  })

  it('asks again for a name that is missing, with all that was read', async () => {
    const { upload, make, stores } = await aReviewer()
    const preview = pageOf(await upload(WITH_CHOICES))
    const hidden = (name: string) => String(preview(`input[name=${name}]`).val())
    const fields = { survey: hidden('survey'), told: hidden('told'), name: ' ', label: '2026' }
    const page = pageOf(await make(fields).expect(422))
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('#name-error').text()).toContain('Give the survey a name')
    expect(page('input[name=survey]').val()).toBe(fields.survey)
    expect(page('input[name=told]').val()).toBe(fields.told)
    expect(page('main').text()).toContain('a form of KoboToolbox (XLSForm) with 1 question')
    expect(page('main').text()).toContain('Earshot does not calculate')
    expect(await stores.surveys.editions()).toEqual([])
  })

  it.each([
    ['is empty', Buffer.alloc(0)],
    ['is no survey', Buffer.from('Dear all')],
    ['is larger than any survey', Buffer.alloc(5_000_001, 'a')],
  ])('says what to do about a file that %s', async (_what, file) => {
    const { upload } = await aReviewer()
    const page = pageOf(await upload(file).expect(422))
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('#file-error').text().length).toBeGreaterThan(20)
  })

  it('makes nothing of a survey that was changed on the way', async () => {
    const { make, stores } = await aReviewer()
    await make({ survey: '{"earshotSurvey":1}', name: 'Plans', label: '2026' }).expect(422)
    await make({ name: 'Plans', label: '2026' }).expect(422)
    await make({ survey: '{}', told: '{"from":"earshot","told":[{}]}', name: '', label: '' }).expect(422)
    expect(await stores.surveys.editions()).toEqual([])
  })

  it('prints what a file says and never runs it', async () => {
    const { upload } = await aReviewer()
    const page = pageOf(
      await upload('type,name,label\ntext,one,"Is <1 ""more""? </textarea><script>x</script>"').expect(200),
    )
    expect(page('main script').length).toBe(0)
  })
})

describe('a survey as a file', () => {
  it('comes back as the same questions, in a survey of its own', async () => {
    const { browser, upload, make, stores } = await aReviewer()
    const survey = aSurvey({ name: 'Yearly survey' })
    const edition = anEdition({ surveyId: survey.id, code: 'yearly-2026', questionnaire: aQuestionnaire() })
    await stores.surveys.create(survey, edition)
    const file = await browser.get('/surveys/yearly-2026/file.json').expect(200)
    expect(file.headers['content-disposition']).toContain('filename=yearly-2026.json')
    const preview = pageOf(await upload(file.text, 'yearly-2026.json').expect(200))
    expect(preview('main').text()).toContain('Everything was taken.')
    expect([preview('#name').val(), preview('#label').val()]).toEqual(['Yearly survey', '2026'])
    await make({ survey: String(preview('input[name=survey]').val()), name: 'Copy', label: '2026' }).expect(303)
    const copy = await stores.surveys.editionByCode('copy-2026')
    expect(copy?.questionnaire).toEqual(edition.questionnaire)
  })

  it('is not found where there is no such edition', async () => {
    const { browser } = await aReviewer()
    await browser.get('/surveys/none/file.json').expect(404)
  })
})
