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
-- No list of pending entries: what is found must not depend on how much came in just now.
CREATE INDEX inbox_entry_found ON inbox_entry USING gin (terms, public_words, all_words) WITH (fastupdate = off);

-- A copy of every 64th entry, by chance: what is true of these is about true of all. Small enough to stay in memory.
CREATE TABLE inbox_sample (LIKE inbox_entry, PRIMARY KEY (id), FOREIGN KEY (id) REFERENCES inbox_entry (id) ON DELETE CASCADE);
CREATE INDEX inbox_sample_by_chance ON inbox_sample (uuid_hash(id));

CREATE FUNCTION copy_to_inbox_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO inbox_sample SELECT NEW.*
  ON CONFLICT (id) DO UPDATE SET (received_at, terms, public_words, all_words)
    = (excluded.received_at, excluded.terms, excluded.public_words, excluded.all_words);
  RETURN NULL;
END $$;
CREATE TRIGGER inbox_sample AFTER INSERT OR UPDATE ON inbox_entry FOR EACH ROW
  WHEN (uuid_hash(NEW.id) & 63 = 0) EXECUTE FUNCTION copy_to_inbox_sample();

-- Words that occur where names are hidden, each with its stem, and in how many records: what a misspelled word may have meant.
CREATE TABLE inbox_word (
  word text PRIMARY KEY,
  stem text NOT NULL,
  records integer NOT NULL,
  -- The moment of the count that it comes from, in milliseconds since 1970.
  round bigint NOT NULL
);
CREATE INDEX inbox_word_stem ON inbox_word (stem);
CREATE INDEX inbox_word_near ON inbox_word USING gist (word gist_trgm_ops);
CREATE TABLE inbox_word_round (round bigint PRIMARY KEY);

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
