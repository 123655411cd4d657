import { districtsOf } from '../../domain/area.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { DirectoryEntry } from '../../domain/directory/directory.js'

/** A place as anybody may see it. */
export const placeView = (
  { id, name, whatFor, phone, email, website, hours, areas }: DirectoryEntry,
  frame: CodeFrame,
) => {
  const districts = districtsOf(frame)
  return {
    id,
    name,
    whatFor,
    hours,
    where: areas.map(area => districts.find(known => known.id === area)?.name ?? area).join(', ') || 'Everywhere',
    phone: phone && { text: phone, href: `tel:${phone.replaceAll(' ', '')}` },
    email: email && { text: email, href: `mailto:${email}` },
    website: website && { text: withoutProtocol(website), href: website },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const withoutProtocol = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
