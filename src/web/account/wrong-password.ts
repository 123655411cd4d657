import type { Person } from '../../domain/people.js'
import { isPasswordOf } from '../../usecases/people/change-password.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors } from '../forms.js'
import { TRIES_PER_ACCOUNT } from '../sign-in/limits.js'
import { tooManyTries } from '../sign-in/too-many-tries.js'

/**
 * Asks again for the password before something that whoever finds an open computer must not do. Tries count like those of
 * signing in. @returns what to say beside the field, or null when it is right
 */
export const wrongPassword = async (
  deps: WebDeps,
  person: Person,
  field: string,
  password: string,
): Promise<FormErrors | null> => {
  const taken = await deps.limits.take(TRIES_PER_ACCOUNT, person.email)
  if (!taken.allowed) return tooManyTries(field, taken.retryAfterSeconds)
  if (!(await isPasswordOf(deps)(person, password)))
    return formErrors([[field, 'That is not your password. Try again']])
  await deps.limits.forget(TRIES_PER_ACCOUNT, person.email)
  return null
}
