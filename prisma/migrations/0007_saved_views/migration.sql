-- Lists of the inbox under a name. The query holds codes and, where somebody searched, the words they searched for.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  query text NOT NULL,
  owner_id uuid NOT NULL,
  shared boolean NOT NULL,
  position integer NOT NULL,
  saved_at timestamptz(3) NOT NULL
);
CREATE INDEX saved_view_of ON saved_view (owner_id);
