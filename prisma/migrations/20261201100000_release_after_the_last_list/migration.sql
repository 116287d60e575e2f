-- Whoever counts again once the key of the codes is gone stands on a list already: the last one took everybody, also those who
-- were set aside (list-codes). So nothing waits, and there is one code less whose signature does not count. A list that is
-- being made is waited for, as it may delete the key. Otherwise as before (20261201050858).
CREATE OR REPLACE FUNCTION "count_changed_receipts"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off AS $$
DECLARE
  over uuid[] := '{}';
BEGIN
  IF NOT EXISTS (
    SELECT FROM added JOIN removed USING (id) WHERE (added.state, added.version_id) <> (removed.state, removed.version_id)
  ) THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM added JOIN removed USING (id) WHERE removed.state = 'quarantined' AND added.state = 'confirmed') THEN
    PERFORM FROM public.petition_receipt_keys WHERE petition_id IN (SELECT added.petition_id FROM added) ORDER BY petition_id FOR KEY SHARE;
    over := ARRAY(
      SELECT DISTINCT petition_id FROM added
      WHERE NOT EXISTS (SELECT FROM public.petition_receipt_keys AS kept WHERE kept.petition_id = added.petition_id)
        AND EXISTS (SELECT FROM public.receipt_codes AS listed WHERE listed.petition_id = added.petition_id));
  END IF;
  -- What counted under a version and does so no more: it waited for a list, or its code stands on one.
  WITH ended AS (
    SELECT removed.id, removed.petition_id, removed.version_id, added.state = 'confirmed' AS replaced
    FROM removed JOIN added USING (id)
    WHERE removed.state = 'confirmed' AND (added.state, added.version_id) <> (removed.state, removed.version_id)
  ),
  waited AS (DELETE FROM public.due_receipts AS due USING ended WHERE due.signature_id = ended.id RETURNING due.signature_id)
  INSERT INTO public.receipt_deltas (petition_id, version_id, unlisted, gone, replaced)
  SELECT petition_id, version_id, -count(signature_id), count(*) FILTER (WHERE signature_id IS NULL AND NOT replaced),
    count(*) FILTER (WHERE signature_id IS NULL AND replaced)
  FROM ended LEFT JOIN waited ON signature_id = id GROUP BY petition_id, version_id;
  INSERT INTO public.due_receipts (signature_id, petition_id, version_id)
  SELECT added.id, added.petition_id, added.version_id FROM added JOIN removed USING (id)
  WHERE added.state = 'confirmed' AND (added.state, added.version_id) <> (removed.state, removed.version_id)
    AND NOT (removed.state = 'quarantined' AND added.petition_id = ANY(over))
  ON CONFLICT (signature_id) DO NOTHING;
  WITH moved AS (
    SELECT added.petition_id, added.version_id, added.state, 1 AS one,
      removed.state = 'quarantined' AND added.petition_id = ANY(over) AS listed
    FROM added JOIN removed USING (id)
    WHERE (added.state, added.version_id) <> (removed.state, removed.version_id)
    UNION ALL SELECT removed.petition_id, removed.version_id, removed.state, -1, false FROM added JOIN removed USING (id)
    WHERE (added.state, added.version_id) <> (removed.state, removed.version_id)
  )
  INSERT INTO public.receipt_deltas (petition_id, version_id, confirmed, withdrawn, quarantined, unlisted, gone)
  SELECT petition_id, version_id, coalesce(sum(one) FILTER (WHERE state = 'confirmed'), 0),
    coalesce(sum(one) FILTER (WHERE state = 'withdrawn'), 0), coalesce(sum(one) FILTER (WHERE state = 'quarantined'), 0),
    count(*) FILTER (WHERE state = 'confirmed' AND one = 1 AND NOT listed),
    -count(*) FILTER (WHERE state = 'confirmed' AND one = 1 AND listed)
  FROM moved WHERE state NOT IN ('pending', 'expired') GROUP BY petition_id, version_id;
  INSERT INTO public.form_deltas (petition_id, day, settled)
  SELECT added.petition_id, added.created_on, count(*) FROM added JOIN removed USING (id)
  WHERE removed.state IN ('pending', 'expired') AND added.state NOT IN ('pending', 'expired')
  GROUP BY added.petition_id, added.created_on;
  RETURN NULL;
END $$;
