import { INVENTED_BY } from '../domain/surveys/invented-by.js'

/** Who did something, in words. @param names of all who may sign in, by their ids @param id of who did it */
export const authorName = (names: ReadonlyMap<string, string>, id: string): string =>
  names.get(id) ?? (id === INVENTED_BY ? 'Made up' : 'Somebody who has left')
