import { districtsOf } from '../../domain/area.js'
import { type CodeFrame, subthemesOf } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import type { DirectoryEntry } from '../../domain/directory/directory.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'
import { placeView } from './place-view.js'

/** The list as the people of the forum see it. */
export const directoryView = (places: DirectoryEntry[], frame: CodeFrame, names: Map<string, string>) => ({
  places: places.map((place, index) => ({
    ...placeView(place, frame),
    published: place.published,
    changed: `${inForumTime(place.updatedAt)}, ${names.get(place.updatedBy) ?? 'somebody who has left'}`,
    themes: themesOf(place, frame),
    isFirst: index === 0,
    isLast: index === places.length - 1,
    change: paths.place(place.id),
    move: paths.placeMove(place.id),
    publish: paths.placePublish(place.id),
    remove: paths.placeRemove(place.id),
  })),
  shown: places.filter(({ published }) => published).length,
})

/** What the form offers to choose from; the parts of themes lie open where some are chosen. What is retired can be kept. */
export const placeChoices = (frame: CodeFrame, chosen: string[]) => ({
  hasParts: subthemesOf(frame).some(({ id }) => chosen.includes(id)),
  retiredItems: frame.retired
    .filter(({ id }) => chosen.includes(id))
    .map(({ id }) => ({ value: id, text: codeNamer(frame)(id) })),
  areaItems: districtsOf(frame).map(({ id, name }) => ({ value: id, text: name })),
  themeItems: frame.themes.map(({ id, name }) => ({ value: id, text: name })),
  subthemeGroups: frame.themes.map(({ id, name, subthemes }) => ({
    id,
    name,
    items: subthemes.map(subtheme => ({ value: subtheme.id, text: subtheme.name })),
  })),
})

// ---------------------------------------------------------------------------------------------------------------------

const themesOf = (place: DirectoryEntry, frame: CodeFrame): string =>
  place.themes.map(codeNamer(frame)).join(', ') || 'Anything'
