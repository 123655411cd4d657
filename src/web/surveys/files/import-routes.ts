import { type Request, type Response, Router } from 'express'
import { hasCode } from '../../../domain/errors.js'
import type { ReadSurvey } from '../../../domain/surveys/survey-file.js'
import { createSurvey } from '../../../usecases/surveys/editing/create-survey.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors, readForm } from '../../forms.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { allNamesForm } from '../edition/names-form.js'
import { importView } from './import-view.js'
import { carriedTold, toldBefore } from './told-before.js'
import { previewForm, surveyUpload } from './upload.js'

/** A survey from a file: chosen, looked at, and made. Nothing of it is kept before the last step. */
export const importRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => showChoosing(response))
  router.post('/', surveyUpload, (request, response) => look(deps, request, response))
  router.post('/make', previewForm, (request, response) => make(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const look = async (deps: WebDeps, { file }: Request, response: Response): Promise<void> => {
  if (!file || file.size === 0) {
    showChoosing(response, 'Choose the file with the survey, of 5 MB at most')
    return
  }
  const read = await readOrShow(deps, file.buffer, response)
  if (!read) return
  const label = read.label ?? String(deps.clock.now().getFullYear())
  showPreview(deps, response, read, { name: read.name.slice(0, LONGEST_NAME), label })
}

const make = async (deps: WebDeps, { body }: Request, response: Response): Promise<void> => {
  const read = await readOrShow(deps, Buffer.from(String(body?.survey ?? '')), response)
  if (!read) return
  const given = readForm(namesForm, body)
  if (!given.ok) {
    showPreview(deps, response, { ...read, ...toldBefore(body?.told) }, body, given.errors)
    return
  }
  const { name, label } = given.data
  const { questionnaire } = read
  const { code } = await createSurvey(deps)({ name, label, questionnaire }, currentPerson(response).id)
  response.redirect(303, paths.surveyDraft(code))
}

const namesForm = allNamesForm.pick({ name: true, label: true })

const LONGEST_NAME = 100

/** @returns null when it cannot be read, and the page says why */
const readOrShow = async (deps: WebDeps, bytes: Uint8Array, response: Response): Promise<ReadSurvey | null> => {
  try {
    return await deps.surveyFiles.read(bytes)
  } catch (error) {
    if (!hasCode(error, 'invalid-message')) throw error
    showChoosing(response, error.shownAs)
    return null
  }
}

const showChoosing = (response: Response, problem?: string): void => {
  const errors = problem === undefined ? undefined : formErrors([['file', problem]])
  response.status(errors ? 422 : 200).render('surveys/files/import.njk', { errors })
}

const showPreview = (
  deps: WebDeps,
  response: Response,
  read: ReadSurvey,
  values: { name?: string; label?: string },
  errors?: FormErrors,
): void => {
  const carried = { survey: deps.surveyFiles.write(read), toldBefore: carriedTold(read) }
  const view = { ...importView(read), ...carried, values, errors }
  response.status(errors ? 422 : 200).render('surveys/files/preview.njk', view)
}
