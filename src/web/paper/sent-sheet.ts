import type { Request, Response } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import type { TypedSheet } from '../../domain/surveys/paper/typed-sheet.js'
import { readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { typedMessage } from './typed-form.js'

/**
 * A sheet as the page sends it by itself.
 * @returns null when it was typed by one volunteer on a laptop where another has signed in since: the answer is given, and the sheet
 * waits for the one who typed it
 * @throws AppError `invalid-message`
 */
export const sentSheet = (request: Request, response: Response): TypedSheet | null => {
  const given = readForm(typedMessage, request.body)
  const id = z.uuid().safeParse(request.params.sheet)
  if (!given.ok || !id.success) throw new AppError('invalid-message', 'Load this page again, and type the sheet again.')
  const { by, ...sheet } = given.data
  if (by === currentPerson(response).id) return { ...sheet, id: id.data }
  response.status(409).json({ outcome: 'another-person' })
  return null
}

/** More than anybody types from one sheet. */
export const LARGEST_SHEET = '2mb'
