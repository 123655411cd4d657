-- What people do with a record: decide about its facets, look through it, hand it to somebody, split it, merge it.
ALTER TABLE experience
  ADD COLUMN decided jsonb,
  ADD COLUMN review jsonb,
  ADD COLUMN assigned_to uuid,
  ADD COLUMN split_from text,
  ADD COLUMN split_into text[] NOT NULL DEFAULT '{}',
  ADD COLUMN merged_into text;
CREATE INDEX experience_merged ON experience (merged_into) WHERE merged_into IS NOT NULL;

-- What people say to each other about a record. Never shown outside the forum.
CREATE TABLE note (
  id uuid PRIMARY KEY,
  experience_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  by uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  text text NOT NULL
);
CREATE INDEX note_of ON note (experience_id, at);

CREATE TABLE mention (
  note_id uuid NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  seen_at timestamptz(3),
  PRIMARY KEY (note_id, person_id)
);
CREATE INDEX mention_unseen ON mention (person_id) WHERE seen_at IS NULL;

-- What each person decided, as it can be taken back. Ids and codes only.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  experience_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  by uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  what text NOT NULL,
  code text,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  batch uuid,
  undone_at timestamptz(3)
);
CREATE INDEX decision_standing ON decision (experience_id, by, at) WHERE undone_at IS NULL;
CREATE INDEX decision_of ON decision (experience_id);
CREATE INDEX decision_of_batch ON decision (batch) WHERE batch IS NOT NULL;

-- Who has which record before their eyes. Nothing is lost when it is: it is written anew every few seconds.
CREATE UNLOGGED TABLE presence (
  experience_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (experience_id, person_id)
);
