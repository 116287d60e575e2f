-- CreateEnum
CREATE TYPE "collected_origin" AS ENUM ('stall', 'import');

-- CreateEnum
CREATE TYPE "collected_state" AS ENUM ('waiting', 'counted', 'off');

-- CreateTable
CREATE TABLE "collected_signatures" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "version_id" UUID,
    "origin" "collected_origin" NOT NULL,
    "batch_id" UUID NOT NULL,
    "state" "collected_state" NOT NULL,
    "country" CHAR(2),
    "signed_on" DATE,
    "display" "name_display" NOT NULL DEFAULT 'none',
    "email_index" BYTEA,
    "person_index" BYTEA,

    CONSTRAINT "collected_signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collected_contacts" (
    "collected_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "purge_after" DATE NOT NULL,

    CONSTRAINT "collected_contacts_pkey" PRIMARY KEY ("collected_id")
);

-- CreateTable
CREATE TABLE "collected_counts" (
    "petition_id" UUID NOT NULL,
    "origin" "collected_origin" NOT NULL,
    "batch_id" UUID NOT NULL,
    "counted" INTEGER NOT NULL,

    CONSTRAINT "collected_counts_pkey" PRIMARY KEY ("petition_id","origin","batch_id")
);

-- CreateTable
CREATE TABLE "collected_deltas" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "origin" "collected_origin" NOT NULL,
    "batch_id" UUID NOT NULL,
    "counted" INTEGER NOT NULL,

    CONSTRAINT "collected_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "collected_signatures_email_idx" ON "collected_signatures"("petition_id", "email_index") WHERE (email_index IS NOT NULL);

-- CreateIndex
CREATE INDEX "collected_signatures_person_idx" ON "collected_signatures"("petition_id", "person_index") WHERE (person_index IS NOT NULL);

-- CreateIndex
CREATE INDEX "collected_signatures_batch_id_state_id_idx" ON "collected_signatures"("batch_id", "state", "id");

-- CreateIndex
CREATE INDEX "collected_contacts_purge_after_idx" ON "collected_contacts"("purge_after");

-- CreateIndex
CREATE INDEX "collected_contacts_petition_id_idx" ON "collected_contacts"("petition_id");

-- CreateIndex
CREATE INDEX "collected_deltas_petition_id_idx" ON "collected_deltas"("petition_id");

-- AddForeignKey
ALTER TABLE "collected_signatures" ADD CONSTRAINT "collected_signatures_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_signatures" ADD CONSTRAINT "collected_signatures_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_contacts" ADD CONSTRAINT "collected_contacts_collected_id_fkey" FOREIGN KEY ("collected_id") REFERENCES "collected_signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_counts" ADD CONSTRAINT "collected_counts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_deltas" ADD CONSTRAINT "collected_deltas_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Follows every change of what was collected elsewhere, whoever makes it (docs/decisions/0058): how many of its stall or
-- import count. Once for a statement, with the rights of the owner.
CREATE FUNCTION "count_new_collected"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.collected_deltas (petition_id, origin, batch_id, counted)
  SELECT petition_id, origin, batch_id, count(*) FROM added WHERE state = 'counted' GROUP BY petition_id, origin, batch_id;
  RETURN NULL;
END $$;
CREATE FUNCTION "count_changed_collected"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.collected_deltas (petition_id, origin, batch_id, counted)
  SELECT petition_id, origin, batch_id, sum(one) FROM (
    SELECT petition_id, origin, batch_id, 1 AS one FROM added WHERE state = 'counted'
    UNION ALL SELECT petition_id, origin, batch_id, -1 FROM removed WHERE state = 'counted'
  ) AS moved GROUP BY petition_id, origin, batch_id HAVING sum(one) <> 0;
  RETURN NULL;
END $$;
CREATE FUNCTION "count_removed_collected"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.collected_deltas (petition_id, origin, batch_id, counted)
  SELECT petition_id, origin, batch_id, -count(*) FROM removed WHERE state = 'counted' GROUP BY petition_id, origin, batch_id;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION "count_new_collected"(), "count_changed_collected"(), "count_removed_collected"() FROM PUBLIC;
CREATE TRIGGER "count_new_collected" AFTER INSERT ON "collected_signatures"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "count_new_collected"();
CREATE TRIGGER "count_changed_collected" AFTER UPDATE ON "collected_signatures"
  REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "count_changed_collected"();
CREATE TRIGGER "count_removed_collected" AFTER DELETE ON "collected_signatures"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "count_removed_collected"();

-- Whoever confirms here counts here: what was collected of them elsewhere is deleted in the same statement, and stands in
-- the journal, so that no backup brings back somebody who has left since. One look by the index of the address.
CREATE FUNCTION "drop_collected"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off AS $$
BEGIN
  WITH confirmed AS MATERIALIZED (
    SELECT added.petition_id, added.email_index FROM added JOIN removed USING (id)
    WHERE added.state = 'confirmed' AND removed.state IN ('pending', 'expired')
  ),
  dropped AS (
    DELETE FROM public.collected_signatures AS other USING confirmed
    WHERE other.petition_id = confirmed.petition_id AND other.email_index = confirmed.email_index
    RETURNING other.id
  )
  INSERT INTO public.erasures (signature_id, act, erased_on)
  SELECT id, 'erased', (now() AT TIME ZONE 'UTC')::date FROM dropped ON CONFLICT (signature_id, act) DO NOTHING;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION "drop_collected"() FROM PUBLIC;
CREATE TRIGGER "drop_collected" AFTER UPDATE ON "signatures"
  REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "drop_collected"();
