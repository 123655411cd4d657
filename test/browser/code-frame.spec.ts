import { beforeEach, describe, expect, it } from 'vitest'
import { WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

const KEEPER = { roles: ['administrator' as const] }

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('a theme is added, told from others, changed and retired, and its versions are looked at', async () => {
    const member = await openMember(server, KEEPER, width)
    const { page } = member
    await member.go('/settings/code-frame')
    await member.sees('Themes')
    await page.getByRole('button', { name: 'Add a theme' }).click()
    await member.press('Add this theme')
    await page.getByText('Enter a name').first().waitFor()
    await member.sees('Add a theme')
    await page.getByLabel('Name of the theme').fill('Food')
    await page.getByLabel('What it is about').fill('What children eat at school.')
    await page.getByLabel('Name of its first sub-theme').fill('Dinners')
    await page.getByLabel('What the sub-theme is about').fill('Hot meals at noon.')
    await page.getByLabel('Why?').fill('Parents speak of it often')
    await member.press('Add this theme')
    await page.getByText('It is in the list').waitFor()
    await member.sees('Themes')

    await page.getByRole('link', { name: 'Dinners' }).click()
    await member.sees('Dinners')
    await page.getByRole('link', { name: 'Change what is written here' }).click()
    await page.getByLabel('Words that show it (optional)', { exact: true }).fill('school dinner, the')
    await page.getByLabel('Why?').fill('Words that we hear')
    await member.press('Save these changes')
    await page.getByText('“the” stands in nearly every message').first().waitFor()
    await member.sees('Change Dinners')
    await page.getByLabel('Words that show it (optional)', { exact: true }).fill('school dinner')
    await member.press('Save these changes')
    await page.getByText('Earshot uses it from now on').waitFor()
    await page.getByText('Words by which Earshot finds it').click()
    await member.sees('Dinners')

    await page.getByRole('link', { name: 'Food' }).click()
    await page.getByRole('link', { name: 'Retire it' }).click()
    await member.sees('Retire Food?')
    await page.getByLabel('Why?').fill('Nobody spoke of it')
    await member.press('Retire it')
    await page.getByText('It is retired').first().waitFor()
    await member.sees('Food')

    await member.go('/settings/code-frame/versions')
    await member.sees('All versions of the list')
    await page
      .getByRole('link', { name: /^Version \d+$/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Version \d+ of the list$/ }).waitFor()
    expect(await page.locator('.es-row__head .govuk-tag').first().textContent()).toBe('Retired')
  })

  it('two sub-themes are merged, and their records are found together', async () => {
    const [gone, stays] = ['health-camhs', 'health-gp-hospital-dental']
    const member = await openMember(server, KEEPER, width)
    const { page } = member
    const record = aReadRecord('We waited for it.', {}, { themes: { [gone]: 'waited' } })
    await keepAll(server.deps.experiences, [record])
    await member.go(`/settings/code-frame/codes/${gone}/merge`)
    await page.getByText('1 record').waitFor()
    await page.getByLabel('Which one stays?').selectOption(stays)
    await page.getByLabel('Why?').fill('Nobody could tell them apart')
    await member.press('Merge them')
    await page.getByText('The two are one now').waitFor()
    await member.go(`/settings/code-frame/codes/${stays}`)
    await page.getByRole('link', { name: '1 record' }).waitFor()
  })

  it('the order, the file and what a volunteer may see are there for everybody they are for', async () => {
    const member = await openMember(server, KEEPER, width)
    const { page } = member
    await member.go('/settings/code-frame?order=yes')
    await member.sees('Themes')
    await page
      .getByRole('button', { name: /^Move .+ Down$/ })
      .first()
      .click()
    await member.sees('Themes')
    await member.go('/settings/code-frame/upload')
    await page.getByLabel('Why?').fill('From our meeting')
    await page.getByLabel('The file').setInputFiles({
      name: 'themes.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('id: birds\nversion: 3'),
    })
    await member.press('Use this list')
    await page.getByText('title: it is missing.').waitFor()
    await member.sees('Use a list from a file')
    const volunteer = await openMember(server, { roles: ['volunteer'] }, width)
    await volunteer.go('/settings/code-frame')
    await volunteer.sees('Themes')
    expect(await volunteer.page.getByRole('link', { name: 'Change the order' }).count()).toBe(0)
  })
})
