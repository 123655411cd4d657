-- What lists are found by: one narrow row beside each record that is not erased, written in the same transaction.
-- docs/decisions/0021-finding.md says why.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE inbox_entry (
  id uuid PRIMARY KEY REFERENCES experience (id) ON DELETE CASCADE,
  received_at timestamptz(3) NOT NULL,
  -- Every facet as a word: `theme:x`, `state:x`, `week:x`.
  terms text[] NOT NULL,
  -- Words with names hidden, and notes.
  public_words tsvector NOT NULL,
  -- The original words as well.
  all_words tsvector NOT NULL
);
CREATE INDEX inbox_entry_newest ON inbox_entry (received_at DESC, id DESC);
-- A share of this index is a fair sample of all records: lists that are too long to count are estimated by it.
CREATE INDEX inbox_entry_sample ON inbox_entry (uuid_hash(id));
-- No list of pending entries: what is found must not depend on how much came in just now.
CREATE INDEX inbox_entry_found ON inbox_entry USING gin (terms, public_words, all_words) WITH (fastupdate = off);

-- Stems that occur in public words, and in how many records: what a misspelled word may have meant.
CREATE TABLE inbox_word (
  word text PRIMARY KEY,
  records integer NOT NULL,
  -- The refresh that counted it last.
  round bigint NOT NULL
);
CREATE INDEX inbox_word_near ON inbox_word USING gist (word gist_trgm_ops);
-- The last refresh: how many records there were, and how often entries had been written by then.
CREATE TABLE inbox_word_round (round bigint PRIMARY KEY, records integer NOT NULL, writes bigint NOT NULL);

-- Which shape of entry a record has, and the reading for which it was compared with others. The sweep does what is missing.
ALTER TABLE experience
  ADD COLUMN entry_shape integer,
  ADD COLUMN compared_for timestamptz(3);
CREATE INDEX experience_entry_shape ON experience ((coalesce(entry_shape, 0)));
CREATE INDEX experience_uncompared ON experience (understood_at)
  WHERE understood_at IS NOT NULL AND compared_for IS DISTINCT FROM understood_at;

-- Short fingerprints of a record's redacted words: records that share one may say nearly the same.
CREATE TABLE word_sketch (
  id uuid PRIMARY KEY REFERENCES experience (id) ON DELETE CASCADE,
  bands integer[] NOT NULL
);
CREATE INDEX word_sketch_bands ON word_sketch USING gin (bands);

CREATE TABLE possible_duplicate (
  first_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  second_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  likeness real NOT NULL,
  decided text,
  decided_by uuid,
  decided_at timestamptz(3),
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
);
CREATE INDEX possible_duplicate_second ON possible_duplicate (second_id);
CREATE INDEX possible_duplicate_undecided ON possible_duplicate (first_id) WHERE decided IS NULL;
