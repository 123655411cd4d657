/** Why rows of these types are not asked here. */
export const NOT_ASKED: Record<string, string> = {
  calculate: 'This was worked out, not asked. Earshot does not calculate.',
  hidden: 'This was hidden, not asked. It was left out.',
  rank: 'Here things were put in order. Earshot has no such question.',
  select_one_from_file: 'Its choices stand in another file. Write them by hand.',
  ...sameFor(
    ['start', 'end', 'today', 'deviceid', 'subscriberid', 'simserial', 'phonenumber', 'username', 'email', 'audit'],
    'The other program noted this by itself. Earshot does not ask for it.',
  ),
  ...sameFor(
    [
      'geopoint',
      'geotrace',
      'geoshape',
      'start-geopoint',
      'background-audio',
      'barcode',
      'xml-external',
      'csv-external',
    ],
    'Earshot has no such question. It was left out.',
  ),
  ...sameFor(['image', 'audio', 'video', 'file'], 'It asked for a picture, a recording or a file. It was left out.'),
  ...sameFor(['acknowledge', 'trigger'], 'It asked to tick that something was read. It was left out.'),
}

// ---------------------------------------------------------------------------------------------------------------------

function sameFor(types: string[], says: string): Record<string, string> {
  return Object.fromEntries(types.map(type => [type, says]))
}
