import { type Request, type RequestHandler, type Response, Router } from 'express'
import multer from 'multer'
import { AppError } from '../../../domain/errors.js'
import { storableThroughout } from '../../../domain/words.js'
import { replaceFrame } from '../../../usecases/code-frame/replace-frame.js'
import type { FrameChanged } from '../../../usecases/code-frame/save-version.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { type Again, attempt, changeValues } from './attempt.js'
import { changeForm } from './form.js'

/** The whole list from a file that somebody has worked on elsewhere. */
export const uploadRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/upload', (request, response) => show(deps, request, response))
  router.post('/upload', fileOfForm, (request, response) =>
    attempt(request, response, {
      form: changeForm,
      field: 'file',
      work: (_asked, change) => replaceWith(deps, request, change),
      again: again => show(deps, request, response, again),
      goOn: () => response.redirect(303, `${paths.codeFrame()}?done=replaced`),
    }),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Ten times the list that comes with Earshot. */
const LARGEST_FILE = 2_500_000

/** What is too large, or no form at all, counts as no file. */
const fileOfForm: RequestHandler = (request, response, next) => {
  const limits = { fileSize: LARGEST_FILE, files: 1, fields: 4 }
  multer({ storage: multer.memoryStorage(), limits }).single('file')(request, response, () => next())
}

type Change = Parameters<ReturnType<typeof replaceFrame>>[1]

const replaceWith = async (deps: WebDeps, { file }: Request, change: Change): Promise<FrameChanged> => {
  if (!file || file.size === 0) {
    return { outcome: 'refused', problems: ['Choose the file with the list, of 2 MB at most'] }
  }
  try {
    const frame = deps.frameFiles.read(file.buffer.toString('utf8'))
    return await replaceFrame(deps)(storableThroughout(frame), change)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'misconfigured') throw error
    return { outcome: 'refused', problems: problemsIn(error) }
  }
}

/** The line above a list of problems says what the page says anyway. */
const problemsIn = ({ shownAs }: AppError): string[] => {
  const problems = shownAs.split('\n- ')
  return problems.length > 1 ? problems.slice(1) : problems
}

const show = (deps: WebDeps, { body }: Request, response: Response, again?: Again): void => {
  response.status(again?.status ?? 200).render('settings/code-frame/upload.njk', {
    values: changeValues(deps, body),
    file: paths.codeFrameFile(deps.frames.current().number),
    errors: again?.errors,
    back: paths.codeFrame(),
  })
}
