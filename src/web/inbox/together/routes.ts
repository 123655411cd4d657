import { type Request, type Response, Router } from 'express'
import { decideTogether, type TogetherOutcome } from '../../../usecases/inbox/decide-together.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors, readForm } from '../../forms.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { assignablePeople } from './assignable.js'
import { actionForm, type ChosenRecords, chosenForm, previewedForm, undoForm } from './form.js'
import { countOnList, recordsOf } from './records.js'
import { askView, previewView } from './view.js'

/** The same decision about several records: asked for, shown before it happens, done, and taken back. */
export const togetherRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => ask(deps, request, response))
  router.get('/preview', (request, response) => preview(deps, request, response))
  router.post('/', (request, response) => carryOut(deps, request, response))
  router.get('/done', (request, response) => {
    response.render('inbox/together/done.njk', outcomeIn(request))
  })
  router.post('/undo', async (request, response) => {
    const { list, batch } = undoForm.parse(request.body ?? {})
    let undone = 0
    for (const one of batch) undone += await deps.review.undoBatch(one, currentPerson(response).id)
    response.redirect(303, `${paths.inboxTogetherDone()}?${new URLSearchParams({ undone: String(undone), list })}`)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** References of records left alone that the result names; an address has its limits. */
const MOST_NAMED = 50

const ask = async (deps: WebDeps, request: Request, response: Response, errors?: FormErrors): Promise<void> => {
  const chosen = chosenForm.parse(request.query)
  const [onList, people] = await Promise.all([
    countOnList(deps, chosen.list, currentPerson(response)),
    assignablePeople(deps),
  ])
  const view = askView(chosen, onList, { frame: deps.frame, people }, request.query)
  response.status(errors ? 422 : 200).render('inbox/together/ask.njk', { ...view, ...(errors ? { errors } : {}) })
}

const preview = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  const chosen = chosenForm.parse(request.query)
  const people = await assignablePeople(deps)
  const given = readForm(actionForm(deps.frame, people, person.id), request.query)
  if (!given.ok) return ask(deps, request, response, given.errors)
  const records = await recordsOf(deps, chosen, person)
  if (records.length === 0) return ask(deps, request, response, NOTHING_CHOSEN)
  const view = previewView(records, given.data, { frame: deps.frame, people })
  response.render('inbox/together/preview.njk', { ...view, list: chosen.list, again: againOf(request, chosen) })
}

const NOTHING_CHOSEN = formErrors([['scope', 'Choose at least one message']])

/** What the form of the preview sends again, besides the records. */
const againOf = ({ query }: Request, { list }: ChosenRecords) => ({
  list,
  ...Object.fromEntries(['do', 'theme', 'to'].map(name => [name, query[name] ?? ''])),
})

const carryOut = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  const { list, record } = previewedForm.parse(request.body ?? {})
  const given = readForm(actionForm(deps.frame, await assignablePeople(deps), person.id), request.body)
  if (!given.ok || record.length === 0) {
    return response.redirect(303, `${paths.inboxTogether()}?${new URLSearchParams({ list })}`)
  }
  const outcome = await decideTogether(deps)(record, given.data, person.id)
  response.redirect(303, `${paths.inboxTogetherDone()}?${addressOf(outcome, list)}`)
}

const addressOf = ({ batches, done, leftAlone }: TogetherOutcome, list: string): URLSearchParams =>
  new URLSearchParams([
    ['done', String(done)],
    ['left', String(leftAlone.length)],
    ['list', list],
    ...batches.map((batch): [string, string] => ['batch', batch]),
    ...leftAlone.slice(0, MOST_NAMED).map((reference): [string, string] => ['ref', reference]),
  ])

const outcomeIn = ({ query }: Request) => {
  const { batch, list } = undoForm.parse(query)
  const { ref } = chosenForm.parse(query)
  const count = (name: string) => Number.parseInt(String(query[name] ?? 0), 10) || 0
  return {
    list,
    batch,
    done: count('done'),
    left: count('left'),
    ref,
    undone: query.undone === undefined ? null : count('undone'),
  }
}
