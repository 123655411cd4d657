-- A record is made of messages: what was one text and one recording becomes the first part of its own record. The transcript
-- of a recording is kept with it; the column keeps the one of all recordings together, which is the same for one.
UPDATE experience SET original = (original - 'text' - 'recording') || jsonb_build_object('parts', CASE
  WHEN original ?| ARRAY['text', 'recording'] THEN jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
    'id', external_id,
    'sentAt', to_char(sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'text', original -> 'text',
    'recording', (original -> 'recording')
      || CASE WHEN transcript IS NULL THEN '{}' ELSE jsonb_build_object('transcript', transcript - 'at' - 'acceptedBy') END)))
  ELSE '[]' END);
