import { type FormErrors, formErrors } from '../forms.js'

/** @param wait seconds */
export const tooManyTries = (field: string, wait: number): FormErrors => {
  const minutes = Math.ceil(wait / 60)
  return formErrors([
    [field, `There were too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'} and try again`],
  ])
}
