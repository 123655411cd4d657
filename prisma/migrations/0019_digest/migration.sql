-- What was new in a week, by its Monday: figures, words that several people used, and ids of records. No words of one person.
CREATE TABLE weekly_digest (
  week date PRIMARY KEY,
  made_at timestamptz(3) NOT NULL,
  body jsonb NOT NULL,
  -- When an e-mail told of it. Null while none has.
  mailed_at timestamptz(3)
);

-- What somebody said is no topic for the list of themes: stems of its words.
CREATE TABLE not_a_topic (
  id uuid PRIMARY KEY,
  words text[] NOT NULL,
  by uuid NOT NULL,
  at timestamptz(3) NOT NULL
);
