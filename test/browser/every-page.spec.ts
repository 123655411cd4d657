import { describe, it } from 'vitest'
import { aCoder, aRound, itemsFor } from '../support/a-coding-round.js'
import { aPerson } from '../support/builders.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

const { openMember, openVisitor } = inBrowser()

/** A desk screen at 400 %, at which a page must still need no scrolling sideways: https://www.w3.org/TR/WCAG22/#reflow */
const ENLARGED = { viewport: { width: 320, height: 256 } }

const BUS = 'transport-reliability-safety'
const AT = '2026-11-21T11:00:00.000Z'
const OVER = { level: 'concern' as const, evidence: [], raisedAt: AT, closedAt: AT, keptApart: true as const }

/** An administrator in a forum that has something on every page. */
const aForum = async () => {
  const server = await startWebServer()
  const ann = await openMember(server, { name: 'Ann Lee', roles: ['administrator'] }, ENLARGED)
  const [record, alike, over] = [
    aReadRecord('The bus is late again. Nobody rings us back.', {}, { themes: { [BUS]: 'The bus is late again.' } }),
    aReadRecord('The bus is late again, and nobody rings us back.'),
    aReadRecord('He came home with bruises.', { safeguarding: OVER }),
  ] as const
  await keepAll(server.deps.experiences, [record, alike, over])
  const gone = aPerson({ name: 'Cat Gone', disabled: true })
  const bea = aPerson({ name: 'Bea Khan' })
  for (const person of [gone, bea]) await server.deps.people.create(person, 'no hash', server.deps.clock.now())
  await server.deps.review.addNote(record.reference, 'What do you think, @Ann Lee?', bea.id)
  const coders = [aCoder({ id: ann.person.id }), aCoder({ id: bea.id })]
  const round = aRound({ createdBy: ann.person.id, coders, items: itemsFor([record.id, alike.id]) })
  await server.deps.codings.create(round)
  return { server, ann, record, alike, over, gone, round }
}

describe('a page that no other test goes through', () => {
  it('is whole for those who enlarge it and for those who hear it', async () => {
    const { ann, record, alike, over, gone, round } = await aForum()
    const pages = [
      ['/mentions', 'Notes to you'],
      [`/experiences/${record.reference}`, record.reference],
      ['/mentions', 'Notes to you'],
      [`/experiences/${record.reference}/redaction`, `What is hidden in ${record.reference}`],
      [`/experiences/${record.reference}/merge?with=${alike.reference}`, 'Which one do you want to keep?'],
      [`/agreement/${round.id}/remove`, 'Take this round away?'],
      [`/agreement/${round.id}/end`, 'End this round now?'],
      [`/agreement/${round.id}/code/1`, 'Message 1 of 2'],
      [`/safeguarding/${over.reference}`, `Safeguarding: ${over.reference}`],
      [`/safeguarding/${over.reference}/reopen`, `Open ${over.reference} again`],
      [`/people/${gone.id}`, 'Cat Gone'],
      [`/people/${gone.id}/forget`, 'Take the name of Cat Gone away?'],
      [`/settings/code-frame/codes/${BUS}/merge`, 'into another one'],
      ['/settings/code-frame/versions/1', 'Version 1'],
      ['/account/password', 'Change your password'],
      ['/to-do', 'To do'],
      ['/audit/check?known=nonsense', 'Is the log as it was written?'],
      ['/inbox?from=nonsense', 'Inbox'],
      ['/inbox/together/preview?do=assign', 'Do the same to several messages'],
      ['/inbox/views', 'Saved lists'],
      ['/agreement/nowhere', 'We cannot find that page'],
    ] as const
    for (const [path, heading] of pages) {
      await ann.go(path)
      await ann.sees(heading)
    }
  })

  it('says plainly that a link was used up', async () => {
    const { server } = await aForum()
    const visitor = await openVisitor(server, ENLARGED)
    for (const path of ['/join/used-up', '/new-password/nobody/used-up']) {
      await visitor.go(path)
      await visitor.sees('This link no longer works')
    }
  })
})
