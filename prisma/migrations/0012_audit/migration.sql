-- Who saw and did what. Lines are only ever added; each seals the one before it (see src/domain/audit/seal.ts).
CREATE TABLE audit_entry (
  number bigint PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  by text NOT NULL,
  what text NOT NULL,
  about text,
  -- JSON as it was sealed: jsonb would put its keys in another order.
  detail text,
  seal text NOT NULL
);
CREATE INDEX audit_entry_by ON audit_entry (by, number DESC);
CREATE INDEX audit_entry_about ON audit_entry (about, number DESC) WHERE about IS NOT NULL;

CREATE FUNCTION refuse_to_rewrite_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log can only be added to';
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_audit();
CREATE TRIGGER audit_table_stays BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_audit();
