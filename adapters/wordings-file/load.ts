import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../src/domain/errors.js'
import { LANGUAGES, type Language, type ShippedWordings } from '../../src/domain/wordings/wording.js'
import { shippedProblems } from '../../src/domain/wordings/wording-check.js'

/**
 * Reads what is shipped in all languages, one YAML file each.
 * @param folder the one that holds `en.yaml` and its translations
 * @throws AppError `misconfigured` with every problem at once: a file is not there or not readable, a text is missing, too long
 * or has other `{names}` than the English one
 */
export const loadWordings = async (folder: string): Promise<ShippedWordings[]> => {
  const shipped = await Promise.all(LANGUAGES.map(language => readLanguage(folder, language)))
  const problems = shippedProblems(shipped)
  if (problems.length > 0) throw unusable(problems.join('; '))
  return shipped
}

// ---------------------------------------------------------------------------------------------------------------------

const text = z.string().trim().min(1)
/** The English file says beside each text when it is sent; translations are just texts. */
const entry = z.union([text, z.strictObject({ note: text, text })])

const shape = z.strictObject({
  language: z.enum(LANGUAGES),
  name: text,
  texts: z.record(z.string(), entry),
  words: z.record(z.string(), z.array(text).min(1)),
})

const readLanguage = async (folder: string, language: Language): Promise<ShippedWordings> => {
  const file = `${language}.yaml`
  const yaml = await readFile(path.join(folder, file), 'utf8').catch(cause => {
    throw unusable(`${file} could not be opened`, cause)
  })
  const { success, data, error } = shape.extend({ language: z.literal(language) }).safeParse(parsed(file, yaml))
  if (!success) throw unusable(`${file}: ${z.prettifyError(error)}`, error)
  return toShipped(data)
}

const parsed = (file: string, yaml: string): unknown => {
  try {
    return parse(yaml)
  } catch (cause) {
    throw unusable(`${file} is not written as YAML should be`, cause)
  }
}

const toShipped = ({ language, name, texts, words }: z.infer<typeof shape>): ShippedWordings => {
  const shipped: ShippedWordings = { language, name, texts: {}, notes: {}, words }
  for (const [id, given] of Object.entries(texts)) {
    if (typeof given === 'string') shipped.texts[id] = given
    else [shipped.texts[id], shipped.notes[id]] = [given.text, given.note]
  }
  return shipped
}

const unusable = (what: string, cause?: unknown): AppError =>
  new AppError(
    'misconfigured',
    `The wordings that come with Earshot cannot be used: ${what}. Put the files of the folder wordings back as they came.`,
    { cause },
  )
