import { Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import type { WebDeps } from '../deps.js'
import { formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { statusOf } from '../status.js'
import { goBack } from './go-back.js'
import { recordOf } from './record.js'
import { showRecord } from './show-record.js'

const form = z.object({ note: z.string().trim().min(1, 'Type your note first') })

/** What people say to each other about a record. */
export const notesRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.post('/', async (request, response) => {
    const given = readForm(form, request.body)
    if (!given.ok) return showRecord(deps, request, response, { status: 422, errors: given.errors })
    try {
      await deps.review.addNote(recordOf(response).reference, given.data.note, currentPerson(response).id)
    } catch (error) {
      if (!(error instanceof AppError) || statusOf(error) >= 500) throw error
      return showRecord(deps, request, response, { status: 422, errors: formErrors([['note', error.shownAs]]) })
    }
    goBack(request, response, { did: 'noted' }, 'notes')
  })
  router.post('/:id/remove', async (request, response) => {
    await deps.review.removeNote(recordOf(response).reference, request.params.id, currentPerson(response).id)
    goBack(request, response, { did: 'note-removed' }, 'notes')
  })
  return router
}
