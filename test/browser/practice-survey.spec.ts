import { describe, expect, it } from 'vitest'
import { aChat } from '../support/a-chat.js'
import { anEditionOf, needs, plan, story } from '../support/a-survey-chat.js'
import { WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aSurvey } from '../support/survey-builders.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

/** The real conversation behind the page, with a survey that is live. */
const practising = async () => {
  const chat = aChat()
  const edition = anEditionOf(plan, needs, story)
  await chat.surveys.create(aSurvey({ id: edition.surveyId }), edition)
  const server = await startWebServer({ practice: chat.chats.practice })
  return { chat, server }
}

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('a volunteer answers a survey by touch and by number, as parents do', async () => {
    const { chat, server } = await practising()
    const member = await openMember(server, { roles: ['volunteer'] }, width)
    const says = (words: string) => member.page.locator('.es-chat__text', { hasText: words }).last().waitFor()
    const send = async (words: string) => {
      await member.page.getByLabel('Your message').fill(words)
      await member.press('Send')
    }
    await member.go('/channels/practice')
    await send('survey')
    await says('May we keep what you send us')
    for (const question of ['reports?', 'One more.', 'Question 1 of 3']) {
      await member.press('Yes')
      await says(question)
    }
    await member.sees('Practice chat')
    await member.press('No, but we asked for one')
    await says('1. Autism')
    await send('1 3')
    await says('Noted: Autism, Moving about.')
    await send('The new bus driver waits for her')
    await member.press('That is all')
    await says('Your answers are with us now.')
    await member.sees('Practice chat')
    const [response] = await chat.responses.counts((await chat.surveys.editions())[0]?.id ?? '')
    expect(response).toMatchObject({ channel: 'practice', state: 'finished', invented: true })
  })
})
