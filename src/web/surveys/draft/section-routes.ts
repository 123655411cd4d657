import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { moveSection } from '../../../domain/surveys/drafting/moving.js'
import { addSection, changeSection, removeSection } from '../../../domain/surveys/drafting/sections.js'
import type { Section } from '../../../domain/surveys/edition.js'
import type { WebDeps } from '../../deps.js'
import { readForm } from '../../forms.js'
import { openedEdition } from '../opened-edition.js'
import { refuseUnseen, sealOf } from '../seen.js'
import { backToDraft } from './back-to-draft.js'
import { openedSection, openSection } from './opened-section.js'
import { type NotSaved, saveDraft } from './save.js'

const form = z.object({
  title: z.string().trim().min(1, 'Give the part a title').max(150, 'Write no more than 150 letters'),
  help: z.string().trim().max(1000, 'Write no more than 1000 letters').default(''),
})

/** The parts that the questions stand in. */
export const sectionRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/add', (_request, response) => show(deps, response, {}, null))
  router.post('/add', (request, response) => add(deps, request, response))
  router.use('/:section', openSection)
  router.get('/:section', (_request, response) =>
    show(deps, response, openedSection(response), openedSection(response)),
  )
  router.post('/:section', (request, response) => change(deps, request, response))
  router.post('/:section/move', async (request, response) => {
    const { id } = openedSection(response)
    await saveDraft(deps, response, latest => moveSection(latest, id, request.body?.step === 'up' ? 'up' : 'down'))
    backToDraft(response, 'moved', `section-${id}`)
  })
  router.get('/:section/remove', (_request, response) => askToRemove(response))
  router.post('/:section/remove', async (_request, response) => {
    await saveDraft(deps, response, latest => removeSection(latest, openedSection(response).id))
    backToDraft(response, 'removed')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const add = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(deps, response, request.body ?? {}, null, given)
  const section = { id: deps.secrets.id(), ...wordsOf(given.data), questions: [] }
  await saveDraft(deps, response, latest => addSection(latest, section))
  backToDraft(response, 'added', `section-${section.id}`)
}

const change = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const before = openedSection(response)
  const given = readForm(form, request.body)
  if (!given.ok) return show(deps, response, request.body ?? {}, before, given)
  const notSaved = await saveDraft(deps, response, latest => {
    const now = latest.sections.find(({ id }) => id === before.id)
    refuseUnseen(deps.secrets, now && sectionWords(now), request.body.seen)
    return changeSection(latest, before.id, wordsOf(given.data))
  })
  if (notSaved) return show(deps, response, given.data, before, notSaved)
  backToDraft(response, 'saved', `section-${before.id}`)
}

const wordsOf = ({ title, help }: z.infer<typeof form>) => ({ title, ...(help ? { help } : {}) })

const sectionWords = ({ title, help }: Section) => ({ title, help })

/** @param before null for a new one */
const show = (
  { secrets }: WebDeps,
  response: Response,
  values: { title?: string; help?: string },
  before: Section | null,
  notSaved: Partial<NotSaved> = {},
): void => {
  const { code } = openedEdition(response)
  response.status(notSaved.errors ? 422 : 200).render('surveys/draft/section.njk', {
    code,
    values,
    isNew: before === null,
    seen: before && sealOf(secrets, sectionWords(before)),
    theirs: before && { text: [before.title, before.help].filter(Boolean).join('\n'), choices: [] },
    ...notSaved,
  })
}

const askToRemove = (response: Response): void => {
  const { title, questions } = openedSection(response)
  response.render('surveys/draft/remove.njk', {
    code: openedEdition(response).code,
    heading: `Take “${title}” away?`,
    loses: questions.map(({ text }) => text),
  })
}
