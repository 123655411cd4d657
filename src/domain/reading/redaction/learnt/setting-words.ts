import { wordsIn } from '../../../word-list.js'

const listOf = (list: string): string[] => [...wordsIn(list)]

/** Words that schools, nurseries and small firms like to be called after. */
export const SETTING_HEADS = listOf(`
acorn acorns oak oaks rowan willow willows ash beech elm holly hawthorn maple birch cedar poplar hazel fern bramble clover meadow orchard
hill brook river lake valley moor heath wood woodland forest field grange manor abbey priory castle bridge mill forge church park ridge view
vale dale crest cross tower lantern lighthouse harbour rainbow sunshine star stars bumblebee ladybird butterfly robin wren kestrel falcon
swift heron swan otter badger fox hare hedgehog puddle puddleducks pebble pebbles treetops springboard stepping bridges horizon compass
phoenix pegasus discovery buttercups daisies bluebell primrose snowdrop kingfisher nightingale cobbler tanner maltings weir quarry station
tollgate larkspur foxglove barn bothy tiny tinies little busy happy bright thornbury ashdown kingswood castlegate ashcombe rowanbank`)

export const SETTING_SECONDS = listOf(`
acorns steps tree trees hill lane park lodge grange view hall house meadow bank wood green road street oaks stars feet bees smiles kickers
paws hands gate side field brook end top`)

export const SCHOOL_ENDS = [
  ...listOf(
    'primary first middle high academy school college nursery infants juniors special preschool playgroup daycare base unit',
  ),
  ...['primary school', 'special school', 'first school', 'high school'],
]

export const ORG_ENDS = listOf(`
surgery taxis cars cabs coaches travel minibuses farm stables centre hub lodge cafe club pharmacy dental tutors project swim house shop
smiles clinic dance gym trust kitchen`)

export const ROAD_ENDS = listOf(
  'road street lane close avenue drive crescent court row way rise terrace gardens grove mews hill view yard walk',
)

/** Kept when a setting is given another name. */
export const KEPT_IN_SETTINGS = wordsIn(`
the saint primary first middle high school academy college nursery infants infant juniors junior special preschool playgroup unit base
taxis cars cabs travel coaches surgery practice club farm stables centre hub lodge house cafe hospice respite pharmacy tutors swim
church all our lady holy little big old new upper lower mary johns marys`)
