/** What people write that no list of themes is about, and that has nothing in common. */
export const ON_NO_SUBJECT = [
  'Thank you for the newsletter, lovely pictures.',
  'Is the coffee morning still on Thursday?',
  'Sorry, wrong number.',
  'My kettle broke and I have no idea what I typed.',
  'Happy birthday to everybody at the office!',
  'Testing testing one two three.',
  'Please take me off this list.',
  'Does anyone know a good plumber near the market?',
]
