import type { DirectoryEntry } from '../../src/domain/directory/directory.js'

/** A forum's directory of help, made up. */
export const advice: DirectoryEntry[] = [
  {
    id: '1',
    name: 'Elmshire SENDIASS',
    whatFor: 'Free and independent advice about plans, appeals and school.',
    phone: '01632 960001',
    hours: 'Monday to Friday, 9 to 4',
    areas: [],
    themes: [],
    published: true,
    position: 1,
    updatedAt: '',
    updatedBy: '',
  },
  {
    id: '2',
    name: 'Contact',
    whatFor: 'Advice for families with disabled children. Free.',
    phone: '0808 808 3555',
    website: 'https://contact.org.uk',
    areas: [],
    themes: [],
    published: true,
    position: 2,
    updatedAt: '',
    updatedBy: '',
  },
]
