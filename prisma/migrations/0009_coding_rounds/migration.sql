-- Several people code the same fixed sample of records, blind to each other.
CREATE TABLE coding_round (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  practice boolean NOT NULL,
  method text NOT NULL,
  size integer NOT NULL,
  seed text NOT NULL,
  list text NOT NULL,
  pool integer NOT NULL,
  cut boolean NOT NULL,
  frame_version text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE coding_round_coder (
  round_id uuid NOT NULL REFERENCES coding_round (id) ON DELETE CASCADE,
  coder_id uuid NOT NULL,
  position integer NOT NULL,
  handed_in_at timestamptz(3),
  PRIMARY KEY (round_id, coder_id)
);

CREATE TABLE coding_round_item (
  round_id uuid NOT NULL REFERENCES coding_round (id) ON DELETE CASCADE,
  number integer NOT NULL,
  experience_id uuid NOT NULL REFERENCES experience (id) ON DELETE CASCADE,
  machine text[] NOT NULL,
  settled_codes text[] NOT NULL DEFAULT '{}',
  settled_by uuid,
  settled_at timestamptz(3),
  PRIMARY KEY (round_id, number)
);
CREATE INDEX coding_round_item_of ON coding_round_item (experience_id);

CREATE TABLE coding (
  round_id uuid NOT NULL,
  number integer NOT NULL,
  coder_id uuid NOT NULL,
  codes text[] NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (round_id, number, coder_id),
  FOREIGN KEY (round_id, number) REFERENCES coding_round_item ON DELETE CASCADE,
  FOREIGN KEY (round_id, coder_id) REFERENCES coding_round_coder ON DELETE CASCADE
);

-- What was said of a record goes when its words do: by whatever way it is erased.
CREATE FUNCTION forget_codings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM coding_round_item WHERE experience_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER forget_codings AFTER UPDATE OF state ON experience
  FOR EACH ROW WHEN (NEW.state = 'erased' AND OLD.state <> 'erased') EXECUTE FUNCTION forget_codings();
