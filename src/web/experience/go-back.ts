import type { Request, Response } from 'express'
import { paths } from '../paths.js'
import { listOf, withList } from './list.js'
import { recordOf } from './record.js'
import { isOnOriginal } from './show-record.js'

/**
 * To the page from which a form was sent, original words and list and all.
 * @param did what was done, for `didWords`
 * @param to the part of the page where it was done
 */
export const goBack = (request: Request, response: Response, did: Record<string, string>, to = 'themes'): void => {
  const { reference } = recordOf(response)
  const page = isOnOriginal(request) ? paths.experienceOriginal(reference) : paths.experience(reference)
  response.redirect(303, `${withList(`${page}?${new URLSearchParams(did)}`, listOf(request))}#${to}`)
}
