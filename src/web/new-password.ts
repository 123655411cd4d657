import { z } from 'zod'
import { passwordProblem } from '../domain/password-rules.js'

/** A form's field for a new password. @param about what the form or the account says of the person */
export const newPassword = (about: { name?: unknown; email?: unknown } | undefined) =>
  z.string('Choose a password').superRefine((password, context) => {
    const message = passwordProblem(password, { name: textOf(about?.name), email: textOf(about?.email) })
    if (message) context.addIssue({ code: 'custom', message })
  })

// ---------------------------------------------------------------------------------------------------------------------

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
