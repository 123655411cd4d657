import type { Stated } from '../../domain/incoming-message.js'
import type { Choice, ShareChoices } from '../../domain/share-choices.js'
import { paths } from '../paths.js'

interface Item {
  value: string
  text: string
  checked?: boolean
  selected?: boolean
}

export interface AboutView {
  back: string
  areas: Item[]
  ageGroups: Item[]
  services: Item[]
}

export const aboutView = (choices: ShareChoices, stated: Stated | null): AboutView => ({
  back: paths.share(),
  areas: [
    { value: '', text: 'I would rather not say' },
    ...choices.areas.map(area => ({ ...itemOf(area), selected: area.id === stated?.area })),
  ],
  ageGroups: [
    ...choices.ageGroups.map(group => ({ ...itemOf(group), checked: group.id === stated?.ageGroup })),
    { value: '', text: 'I would rather not say', checked: stated !== null && stated.ageGroup === undefined },
  ],
  services: choices.services.map(service => ({
    ...itemOf(service),
    checked: stated?.services?.includes(service.id) ?? false,
  })),
})

// ---------------------------------------------------------------------------------------------------------------------

const itemOf = ({ id, name }: Choice): Item => ({ value: id, text: name })
