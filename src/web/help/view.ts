import { districtsOf } from '../../domain/area.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { DirectoryEntry } from '../../domain/directory/directory.js'
import { placeView } from '../directory/place-view.js'
import { paths } from '../paths.js'

/** @param asked the area that the address asks for; one that nobody knows counts as none */
export const helpView = (places: DirectoryEntry[], frame: CodeFrame, asked: unknown) => {
  const named = districtsOf(frame).filter(({ id }) => places.some(({ areas }) => areas.includes(id)))
  const area = named.find(({ id }) => id === asked) ?? null
  const shown = places.filter(({ areas }) => !area || areas.length === 0 || areas.includes(area.id))
  return {
    places: shown.map(place => placeView(place, frame)),
    area: area?.name ?? null,
    areas: [
      { name: 'All areas', href: paths.help(), isCurrent: area === null },
      ...named.map(({ id, name }) => ({ name, href: paths.help(id), isCurrent: id === area?.id })),
    ],
    hasAreas: named.length > 0,
  }
}
