-- Who opened words that may be hard to read, and when: ids only. Kept no longer than the shared reading load looks back.
CREATE TABLE hard_reading (
  experience_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, at, experience_id)
);
CREATE INDEX hard_reading_since ON hard_reading (at);
CREATE INDEX hard_reading_of ON hard_reading (experience_id);

-- How much that is hard somebody wants to read, as they set it themselves. Null: they set no such limit.
CREATE TABLE reading_limit (
  person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  a_day integer,
  a_week integer
);

-- What people went through one by one.
CREATE INDEX decision_reviewed ON decision (at) WHERE what = 'review' AND undone_at IS NULL AND batch IS NULL;
