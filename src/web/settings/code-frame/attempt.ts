import type { Request, Response } from 'express'
import type { z } from 'zod'
import { hasCode } from '../../../domain/errors.js'
import type { Change, FrameChanged } from '../../../usecases/code-frame/save-version.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors, readForm } from '../../forms.js'
import { currentPerson } from '../../middleware/session.js'
import { statusOf } from '../../status.js'

/** What a page shows again when something could not be saved: with what was typed. */
export interface Again {
  status: number
  errors: FormErrors
}

interface Attempt<Asked> {
  form: z.ZodType<Asked>
  /** Does the work; `change` says who and why. */
  work(asked: Asked, change: Change): Promise<FrameChanged>
  /** Shows the page again. */
  again(again: Again): unknown
  /** Goes on after it was saved. @param outcome `unchanged`: there was nothing to do */
  goOn(outcome: 'saved' | 'unchanged'): void
  /** The field of the page beside which a problem with the whole is shown. */
  field?: string
}

/** Reads a form, does its work and answers. Nothing that was typed is lost, whatever goes wrong. */
export const attempt = async <Asked extends { seen: number; note: string }>(
  request: Request,
  response: Response,
  { form, work, again, goOn, field = 'note' }: Attempt<Asked>,
): Promise<unknown> => {
  const given = readForm(form, request.body)
  if (!given.ok) return again({ status: 422, errors: given.errors })
  const { seen, note } = given.data
  try {
    const changed = await work(given.data, { seen, note, by: currentPerson(response).id })
    if (changed.outcome !== 'refused') return goOn(changed.outcome)
    // The id of a code is no field that anybody fills in.
    const beside = changed.field === undefined || changed.field === 'id' ? field : changed.field
    await again({ status: 422, errors: allOf(beside, changed.problems) })
  } catch (error) {
    if (!hasCode(error, 'superseded')) throw error
    await again({ status: statusOf(error), errors: formErrors([[field, error.shownAs]]) })
  }
}

/** What a form sends besides its own fields, with the version that is in use now. */
export const changeValues = (deps: Pick<WebDeps, 'frames'>, body: Record<string, unknown> = {}) => ({
  ...body,
  seen: deps.frames.current().number,
})

/** The same for changes so small that nobody is asked why. */
export const smallChange = (deps: Pick<WebDeps, 'frames'>, response: Response, note: string): Change => ({
  seen: deps.frames.current().number,
  note,
  by: currentPerson(response).id,
})

// ---------------------------------------------------------------------------------------------------------------------

/** Several problems stand at the top of the page; beside the field is only room to say so. */
const allOf = (field: string, problems: string[]): FormErrors => {
  const [only = '', ...more] = problems
  const text =
    more.length === 0 ? only : `There are ${problems.length} problems. They are listed at the top of this page`
  return { summary: problems.map(problem => ({ text: problem, href: `#${field}` })), fields: { [field]: { text } } }
}
