-- A batch of public names is a page of them at most. What came out together in greater number is split in equal parts,
-- in the order of the ids, which are random.
UPDATE public_signatures SET batch = split.batch
FROM (
  SELECT id, dense_rank() OVER (PARTITION BY petition_id ORDER BY batch, part)::int AS batch
  FROM (
    SELECT id, petition_id, batch, (row_number() OVER (PARTITION BY petition_id, batch ORDER BY id) - 1)
      * ceil(count(*) OVER (PARTITION BY petition_id, batch) / 40.0)::int / count(*) OVER (PARTITION BY petition_id, batch) AS part
    FROM public_signatures
  ) AS parts
) AS split
WHERE split.id = public_signatures.id AND split.batch <> public_signatures.batch;
