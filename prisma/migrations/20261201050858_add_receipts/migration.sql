-- CreateTable
CREATE TABLE "petition_receipt_keys" (
    "petition_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sealed_to" TEXT NOT NULL,

    CONSTRAINT "petition_receipt_keys_pkey" PRIMARY KEY ("petition_id")
);

-- CreateTable
CREATE TABLE "due_receipts" (
    "signature_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "due_receipts_pkey" PRIMARY KEY ("signature_id")
);

-- CreateTable
CREATE TABLE "receipt_counts" (
    "petition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "unlisted" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "replaced" INTEGER NOT NULL DEFAULT 0,
    "filled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "receipt_counts_pkey" PRIMARY KEY ("petition_id","version_id")
);

-- CreateTable
CREATE TABLE "receipt_deltas" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "unlisted" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "replaced" INTEGER NOT NULL DEFAULT 0,
    "filled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "receipt_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_counts" (
    "petition_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "forms" INTEGER NOT NULL DEFAULT 0,
    "settled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "form_counts_pkey" PRIMARY KEY ("petition_id","day")
);

-- CreateTable
CREATE TABLE "form_deltas" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "forms" INTEGER NOT NULL DEFAULT 0,
    "settled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "form_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_days" (
    "petition_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "head" TEXT NOT NULL,
    "codes" INTEGER NOT NULL,
    "root" BYTEA NOT NULL,
    "checked_on" DATE,
    "fault" TEXT,

    CONSTRAINT "receipt_days_pkey" PRIMARY KEY ("petition_id","day")
);

-- CreateTable
CREATE TABLE "receipt_codes" (
    "petition_id" UUID NOT NULL,
    "blinded" BYTEA NOT NULL,
    "listed_on" DATE NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "receipt_codes_pkey" PRIMARY KEY ("petition_id","blinded")
);

-- CreateTable
CREATE TABLE "receipt_texts" (
    "petition_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "listed_on" DATE NOT NULL,
    "hash" BYTEA NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "receipt_texts_pkey" PRIMARY KEY ("petition_id","version","locale","listed_on")
);

-- CreateIndex
CREATE INDEX "due_receipts_petition_id_version_id_signature_id_idx" ON "due_receipts"("petition_id", "version_id", "signature_id");

-- CreateIndex
CREATE INDEX "receipt_days_checked_on_idx" ON "receipt_days"("checked_on");

-- CreateIndex
CREATE INDEX "receipt_codes_petition_id_listed_on_blinded_version_idx" ON "receipt_codes"("petition_id", "listed_on", "blinded", "version");

-- AddForeignKey
ALTER TABLE "petition_receipt_keys" ADD CONSTRAINT "petition_receipt_keys_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_counts" ADD CONSTRAINT "receipt_counts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_counts" ADD CONSTRAINT "receipt_counts_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_deltas" ADD CONSTRAINT "receipt_deltas_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_deltas" ADD CONSTRAINT "receipt_deltas_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_counts" ADD CONSTRAINT "form_counts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_deltas" ADD CONSTRAINT "form_deltas_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_days" ADD CONSTRAINT "receipt_days_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_texts" ADD CONSTRAINT "receipt_texts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is there already. Forms that brought nothing are not known of the time before.
INSERT INTO "receipt_counts" ("petition_id", "version_id", "confirmed", "withdrawn", "quarantined", "unlisted")
SELECT "petition_id", "version_id", count(*) FILTER (WHERE "state" = 'confirmed'), count(*) FILTER (WHERE "state" = 'withdrawn'),
  count(*) FILTER (WHERE "state" = 'quarantined'), count(*) FILTER (WHERE "state" = 'confirmed')
FROM "signatures" GROUP BY "petition_id", "version_id";
INSERT INTO "due_receipts" ("signature_id", "petition_id", "version_id")
SELECT "id", "petition_id", "version_id" FROM "signatures" WHERE "state" = 'confirmed';
INSERT INTO "form_counts" ("petition_id", "day", "forms", "settled")
SELECT "petition_id", "created_on", count(*), count(*) FILTER (WHERE "state" NOT IN ('pending', 'expired'))
FROM "signatures" GROUP BY "petition_id", "created_on";

-- Follows every change of a signature, whoever makes it (docs/decisions/0054): what counts under which version, whose code
-- is to be listed, and whose stands on a list and counts no more. Once for a statement, with the rights of the owner. What
-- waits is looked up by its id, however few waited when the plan was made.
CREATE FUNCTION "count_new_receipts"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM added) THEN RETURN NULL; END IF;
  INSERT INTO public.form_deltas (petition_id, day, forms, settled)
  SELECT petition_id, created_on, count(*), count(*) FILTER (WHERE state NOT IN ('pending', 'expired'))
  FROM added GROUP BY petition_id, created_on;
  IF NOT EXISTS (SELECT FROM added WHERE state NOT IN ('pending', 'expired')) THEN RETURN NULL; END IF;
  INSERT INTO public.due_receipts (signature_id, petition_id, version_id)
  SELECT id, petition_id, version_id FROM added WHERE state = 'confirmed' ON CONFLICT (signature_id) DO NOTHING;
  INSERT INTO public.receipt_deltas (petition_id, version_id, confirmed, withdrawn, quarantined, unlisted)
  SELECT petition_id, version_id, count(*) FILTER (WHERE state = 'confirmed'), count(*) FILTER (WHERE state = 'withdrawn'),
    count(*) FILTER (WHERE state = 'quarantined'), count(*) FILTER (WHERE state = 'confirmed')
  FROM added WHERE state NOT IN ('pending', 'expired') GROUP BY petition_id, version_id;
  RETURN NULL;
END $$;
CREATE FUNCTION "count_changed_receipts"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM added JOIN removed USING (id) WHERE (added.state, added.version_id) <> (removed.state, removed.version_id)
  ) THEN RETURN NULL; END IF;
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
  ON CONFLICT (signature_id) DO NOTHING;
  WITH moved AS (
    SELECT added.petition_id, added.version_id, added.state, 1 AS one FROM added JOIN removed USING (id)
    WHERE (added.state, added.version_id) <> (removed.state, removed.version_id)
    UNION ALL SELECT removed.petition_id, removed.version_id, removed.state, -1 FROM added JOIN removed USING (id)
    WHERE (added.state, added.version_id) <> (removed.state, removed.version_id)
  )
  INSERT INTO public.receipt_deltas (petition_id, version_id, confirmed, withdrawn, quarantined, unlisted)
  SELECT petition_id, version_id, coalesce(sum(one) FILTER (WHERE state = 'confirmed'), 0),
    coalesce(sum(one) FILTER (WHERE state = 'withdrawn'), 0), coalesce(sum(one) FILTER (WHERE state = 'quarantined'), 0),
    count(*) FILTER (WHERE state = 'confirmed' AND one = 1)
  FROM moved WHERE state NOT IN ('pending', 'expired') GROUP BY petition_id, version_id;
  INSERT INTO public.form_deltas (petition_id, day, settled)
  SELECT added.petition_id, added.created_on, count(*) FROM added JOIN removed USING (id)
  WHERE removed.state IN ('pending', 'expired') AND added.state NOT IN ('pending', 'expired')
  GROUP BY added.petition_id, added.created_on;
  RETURN NULL;
END $$;
CREATE FUNCTION "count_removed_receipts"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM removed WHERE state NOT IN ('pending', 'expired')) THEN RETURN NULL; END IF;
  WITH waited AS (DELETE FROM public.due_receipts AS due USING removed WHERE due.signature_id = removed.id RETURNING due.signature_id)
  INSERT INTO public.receipt_deltas (petition_id, version_id, confirmed, withdrawn, quarantined, unlisted, gone)
  SELECT petition_id, version_id, -count(*) FILTER (WHERE state = 'confirmed'), -count(*) FILTER (WHERE state = 'withdrawn'),
    -count(*) FILTER (WHERE state = 'quarantined'), -count(signature_id), count(*) FILTER (WHERE state = 'confirmed' AND signature_id IS NULL)
  FROM removed LEFT JOIN waited ON signature_id = id WHERE state NOT IN ('pending', 'expired') GROUP BY petition_id, version_id;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION "count_new_receipts"(), "count_changed_receipts"(), "count_removed_receipts"() FROM PUBLIC;
CREATE TRIGGER "count_new_receipts" AFTER INSERT ON "signatures"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "count_new_receipts"();
CREATE TRIGGER "count_changed_receipts" AFTER UPDATE ON "signatures"
  REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "count_changed_receipts"();
CREATE TRIGGER "count_removed_receipts" AFTER DELETE ON "signatures"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "count_removed_receipts"();
