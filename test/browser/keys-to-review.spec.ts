import { expect, it } from 'vitest'
import { WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aWeeksVoices } from '../support/reviewing.js'
import { keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

/** What a volunteer's evening allows for one ordinary message: read, agree to two themes, change one, on to the next. */
const MOST_PRESSES = 6

const { openMember } = inBrowser()

it(`an ordinary message is reviewed with at most ${MOST_PRESSES} key presses, one after the other`, async () => {
  const server = await startWebServer()
  const { experiences } = server.deps
  const voices = aWeeksVoices()
  await keepAll(experiences, voices)
  const member = await openMember(server, {}, WIDTHS.desktop)
  const { page } = member
  await member.go(`/experiences/${voices[0].reference}?list=channel%3Dweb`)
  for (const [index, { id, reference }] of voices.slice(0, 2).entries()) {
    await member.sees(reference)
    let presses = 0
    const press = async (key: string, said: string | RegExp) => {
      await page.keyboard.press(key)
      presses += 1
      await page.locator('#said').getByText(said).waitFor()
    }
    await press('y', 'Yes to “Autism and ADHD assessment”')
    await press('y', 'Yes to “Replies, updates and being kept informed”')
    await page.keyboard.press('c')
    presses += 1
    await press('1', /in place of “Reliability, safety and quality of the journey”/)
    await press('r', `${reference} is reviewed.`)
    await member.sees(voices[index + 1]?.reference ?? '')

    expect(presses).toBeLessThanOrEqual(MOST_PRESSES)
    const reviewed = await experiences.find(id)
    expect(reviewed?.state).toBe('reviewed')
    expect(
      reviewed?.tags
        .filter(({ by }) => by === member.person.id)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['confirmed', 'confirmed', 'confirmed', 'rejected'])
  }
})
