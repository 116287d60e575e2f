-- DropIndex
DROP INDEX "signatures_petition_id_state_created_on_idx";

-- CreateTable
CREATE TABLE "state_counts" (
    "petition_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "state" "signature_state" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "state_counts_pkey" PRIMARY KEY ("petition_id","country","state")
);

-- CreateTable
CREATE TABLE "state_deltas" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "state" "signature_state" NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "state_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_names" (
    "signature_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,

    CONSTRAINT "due_names_pkey" PRIMARY KEY ("signature_id")
);

-- AlterTable
ALTER TABLE "signer_contacts" ADD COLUMN     "petition_id" UUID;
UPDATE "signer_contacts" SET "petition_id" = "signatures"."petition_id" FROM "signatures" WHERE "signatures"."id" = "signature_id";
ALTER TABLE "signer_contacts" ALTER COLUMN "petition_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "signer_contacts_petition_id_idx" ON "signer_contacts"("petition_id");

-- CreateIndex
CREATE INDEX "due_names_petition_id_signature_id_idx" ON "due_names"("petition_id", "signature_id");

-- CreateIndex
CREATE INDEX "links_unsent_idx" ON "links"("created_at") WHERE (used_at IS NULL AND expires_at IS NULL AND kind = 'confirm_signature');

-- CreateIndex
CREATE INDEX "links_used_codes_idx" ON "links"("used_at") WHERE (code_index IS NOT NULL AND used_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "public_signatures_petition_id_batch_id_idx" ON "public_signatures"("petition_id", "batch", "id");

-- CreateIndex
CREATE INDEX "public_signatures_petition_id_country_batch_id_idx" ON "public_signatures"("petition_id", "country", "batch", "id");

-- CreateIndex
CREATE INDEX "signature_counts_petition_id_day_idx" ON "signature_counts"("petition_id", "day");

-- CreateIndex
CREATE INDEX "signatures_petition_id_created_on_id_idx" ON "signatures"("petition_id", "created_on", "id");

-- CreateIndex
CREATE INDEX "signatures_petition_id_country_created_on_id_idx" ON "signatures"("petition_id", "country", "created_on", "id");

-- CreateIndex
CREATE INDEX "signatures_petition_id_state_created_on_id_idx" ON "signatures"("petition_id", "state", "created_on", "id");

-- CreateIndex
CREATE INDEX "signatures_petition_id_state_country_created_on_id_idx" ON "signatures"("petition_id", "state", "country", "created_on", "id");

-- CreateIndex
CREATE INDEX "signatures_unconfirmed_idx" ON "signatures"("created_on") WHERE (state = ANY (ARRAY['pending'::signature_state, 'expired'::signature_state]));

-- CreateIndex
CREATE INDEX "signatures_mailed_idx" ON "signatures"("last_mail_at") WHERE (last_mail_at IS NOT NULL);

-- AddForeignKey
ALTER TABLE "state_counts" ADD CONSTRAINT "state_counts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_deltas" ADD CONSTRAINT "state_deltas_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_names" ADD CONSTRAINT "due_names_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is there already.
INSERT INTO "state_counts" ("petition_id", "country", "state", "count")
SELECT "petition_id", "country", "state", count(*) FROM "signatures" GROUP BY "petition_id", "country", "state";
INSERT INTO "due_names" ("signature_id", "petition_id")
SELECT "signatures"."id", "signatures"."petition_id" FROM "signatures"
LEFT JOIN "public_signatures" AS "shown" ON "shown"."signature_id" = "signatures"."id"
WHERE ("shown"."id" IS NULL) = ("state" = 'confirmed' AND "display" <> 'none');

-- Follows every change of a signature, whoever makes it (docs/decisions/0046): how many there are in which state, and
-- whose name may have to appear or to go. Once for a statement, with the rights of the owner.
CREATE FUNCTION "follow_new_signatures"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM added) THEN RETURN NULL; END IF;
  INSERT INTO public.state_deltas (petition_id, country, state, delta)
  SELECT petition_id, country, state, count(*) FROM added GROUP BY petition_id, country, state;
  INSERT INTO public.due_names (signature_id, petition_id)
  SELECT id, petition_id FROM added WHERE display <> 'none' AND state NOT IN ('pending', 'expired')
  ON CONFLICT (signature_id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION "follow_changed_signatures"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM added) THEN RETURN NULL; END IF;
  INSERT INTO public.state_deltas (petition_id, country, state, delta)
  SELECT petition_id, country, state, sum(one) FROM (
    SELECT petition_id, country, state, 1 AS one FROM added UNION ALL SELECT petition_id, country, state, -1 FROM removed
  ) AS parts GROUP BY petition_id, country, state HAVING sum(one) <> 0;
  INSERT INTO public.due_names (signature_id, petition_id)
  SELECT added.id, added.petition_id FROM added JOIN removed ON removed.id = added.id
  WHERE (added.state, added.display) <> (removed.state, removed.display) AND added.state NOT IN ('pending', 'expired')
    AND (added.display <> 'none' OR removed.display <> 'none')
  ON CONFLICT (signature_id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION "follow_removed_signatures"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM removed) THEN RETURN NULL; END IF;
  INSERT INTO public.state_deltas (petition_id, country, state, delta)
  SELECT petition_id, country, state, -count(*) FROM removed GROUP BY petition_id, country, state;
  RETURN NULL;
END $$;
-- Whoever takes a name off the list, its signature is looked at again.
CREATE FUNCTION "follow_removed_names"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.due_names (signature_id, petition_id)
  SELECT signatures.id, signatures.petition_id FROM removed JOIN public.signatures ON signatures.id = removed.signature_id
  ON CONFLICT (signature_id) DO NOTHING;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION "follow_new_signatures"(), "follow_changed_signatures"(), "follow_removed_signatures"(),
  "follow_removed_names"() FROM PUBLIC;
CREATE TRIGGER "follow_new" AFTER INSERT ON "signatures"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "follow_new_signatures"();
CREATE TRIGGER "follow_changed" AFTER UPDATE ON "signatures"
  REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "follow_changed_signatures"();
CREATE TRIGGER "follow_removed" AFTER DELETE ON "signatures"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "follow_removed_signatures"();
CREATE TRIGGER "follow_removed" AFTER DELETE ON "public_signatures"
  REFERENCING OLD TABLE AS "removed" FOR EACH STATEMENT EXECUTE FUNCTION "follow_removed_names"();
