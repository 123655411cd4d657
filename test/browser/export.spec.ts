import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { WAYS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { readCsv, readXlsx } from '../support/read-export.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('a reviewer takes a list out as a workbook and as CSV', async () => {
    const server = await startWebServer()
    const late = aReadRecord('The taxi was late.', {}, { themes: { 'transport-reliability-safety': 'late' } })
    await keepAll(server.deps.experiences, [late, aReadRecord('We waited a year for the plan.')])
    const ann = await openMember(server, { name: 'Ann Lee', roles: ['reviewer'] }, options)
    await ann.go('/inbox?theme=transport-reliability-safety')
    await ann.page.getByRole('link', { name: 'Take this list out' }).click()
    await ann.sees('Take this list out')
    const download = async (): Promise<Buffer> => {
      const [file] = await Promise.all([ann.page.waitForEvent('download'), ann.press('Take it out')])
      return readFile(await file.path())
    }
    const { Messages: table = [] } = await readXlsx(await download())
    expect(table.map(([reference]) => reference)).toEqual(['Reference', late.reference])
    await ann.page.getByLabel('CSV').check()
    expect(readCsv(await download()).map(([reference]) => reference)).toEqual(['Reference', late.reference])
  })
})
