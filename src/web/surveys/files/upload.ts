import type { RequestHandler } from 'express'
import multer from 'multer'
import { LARGEST_SURVEY_FILE } from '../../../domain/surveys/survey-file.js'

/** Reads a form with one file named `file`. What is too large, or no form at all, counts as no file. */
export const surveyUpload: RequestHandler = (request, response, next) => {
  const limits = { fileSize: LARGEST_SURVEY_FILE, files: 1, fields: 1, fieldSize: 1000 }
  multer({ storage: multer.memoryStorage(), limits }).single('file')(request, response, () => next())
}

/** Reads the form under the preview, which brings the whole survey along, so that nothing is kept before somebody says yes. */
export const previewForm: RequestHandler = (request, response, next) => {
  const limits = { files: 0, fields: 5, fieldSize: LARGEST_SURVEY_FILE }
  multer({ limits }).none()(request, response, () => next())
}
