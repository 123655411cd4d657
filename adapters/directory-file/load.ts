import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { type PlaceFacts, withoutGaps } from '../../src/domain/directory/directory.js'
import { AppError } from '../../src/domain/errors.js'

/**
 * Reads the places that a forum may start its directory with.
 * @throws AppError `misconfigured` when the file is not there or not as it should be
 */
export const loadStarterPlaces = async (file: string): Promise<PlaceFacts[]> => {
  try {
    return shape.parse(parse(await readFile(file, 'utf8'))).places.map(place => withoutGaps({ ...place, areas: [] }))
  } catch (cause) {
    throw new AppError(
      'misconfigured',
      'The file with the first places of the directory cannot be read. Put the folder directory back as it came.',
      { cause },
    )
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const text = z.string().trim().min(1)

const shape = z.strictObject({
  places: z
    .array(
      z.strictObject({
        name: text,
        whatFor: text,
        phone: text.optional(),
        website: z.url().optional(),
        hours: text.optional(),
        themes: z.array(text).default([]),
      }),
    )
    .min(1),
})
