-- CreateEnum
CREATE TYPE "update_state" AS ENUM ('draft', 'approved', 'sending', 'paused', 'sent', 'stopped', 'superseded');

-- CreateEnum
CREATE TYPE "update_event" AS ENUM ('unsubscribed', 'visited');

-- CreateTable
CREATE TABLE "updates" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "petition_id" UUID,
    "purpose" "consent_purpose" NOT NULL DEFAULT 'updates',
    "state" "update_state" NOT NULL DEFAULT 'draft',
    "original_locale" TEXT NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "locales" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "event_key" TEXT,
    "written_by" UUID,
    "approved_by" UUID,
    "published_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "expected" INTEGER NOT NULL DEFAULT 0,
    "cursor_petition" UUID,
    "cursor_signature" UUID,
    "all_queued" BOOLEAN NOT NULL DEFAULT false,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "unknown" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update_translations" (
    "update_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "update_translations_pkey" PRIMARY KEY ("update_id","locale")
);

-- CreateTable
CREATE TABLE "update_recipients" (
    "update_id" UUID NOT NULL,
    "address_index" BYTEA NOT NULL,

    CONSTRAINT "update_recipients_pkey" PRIMARY KEY ("update_id","address_index")
);

-- CreateTable
CREATE TABLE "update_tallies" (
    "id" BIGSERIAL NOT NULL,
    "update_id" UUID NOT NULL,
    "event" "update_event" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "update_tallies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_readers" (
    "purpose" "consent_purpose" NOT NULL,
    "petition_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "news_readers_pkey" PRIMARY KEY ("purpose","petition_id","signature_id")
);

-- CreateTable
CREATE TABLE "news_counts" (
    "petition_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "locale" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "news_counts_pkey" PRIMARY KEY ("petition_id","purpose","country","locale")
);

-- CreateTable
CREATE TABLE "news_deltas" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "locale" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "news_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "updates_event_key_key" ON "updates"("event_key");

-- CreateIndex
CREATE INDEX "updates_campaign_id_created_at_idx" ON "updates"("campaign_id", "created_at");

-- CreateIndex
CREATE INDEX "news_readers_signature_id_idx" ON "news_readers"("signature_id");

-- AddForeignKey
ALTER TABLE "updates" ADD CONSTRAINT "updates_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "updates" ADD CONSTRAINT "updates_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_translations" ADD CONSTRAINT "update_translations_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_recipients" ADD CONSTRAINT "update_recipients_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_tallies" ADD CONSTRAINT "update_tallies_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_readers" ADD CONSTRAINT "news_readers_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_counts" ADD CONSTRAINT "news_counts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_deltas" ADD CONSTRAINT "news_deltas_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Mails and links may be about an update (docs/decisions/0036).
SELECT "let_mails_be_about"('updates');

-- Who may be written to with which news, as docs/decisions/0043 says. Purposes are compared as text: they are newer than
-- some databases that this runs on, and a transaction may not use what it has just added to an enum.
CREATE FUNCTION "note_news_readers"("signature" UUID) RETURNS VOID LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.news_readers AS reader WHERE reader.signature_id = "signature" AND NOT EXISTS (
    SELECT FROM public.signatures AS own
    JOIN public.consents ON consents.signature_id = own.id AND consents.purpose = reader.purpose AND consents.withdrawn_on IS NULL
    JOIN public.signer_contacts AS contact ON contact.signature_id = own.id
    WHERE own.id = "signature" AND own.state = 'confirmed' AND own.country = reader.country AND own.locale = reader.locale);
  INSERT INTO public.news_readers (purpose, petition_id, signature_id, country, locale)
  SELECT consents.purpose, own.petition_id, own.id, own.country, own.locale
  FROM public.signatures AS own
  JOIN public.consents ON consents.signature_id = own.id AND consents.withdrawn_on IS NULL
    AND consents.purpose::text IN ('updates', 'handed_in', 'answered', 'closed', 'won', 'case_status')
  JOIN public.signer_contacts AS contact ON contact.signature_id = own.id
  WHERE own.id = "signature" AND own.state = 'confirmed' AND NOT own.demo
  ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION "note_readers_of_signature"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.note_news_readers(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "note_news_readers" AFTER UPDATE OF state, country, locale ON "signatures" FOR EACH ROW
  WHEN ((OLD.state = 'confirmed' OR NEW.state = 'confirmed')
    AND (OLD.state, OLD.country, OLD.locale) IS DISTINCT FROM (NEW.state, NEW.country, NEW.locale))
  EXECUTE FUNCTION "note_readers_of_signature"();

CREATE FUNCTION "note_readers_of_consent"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- What is agreed to in a form counts once the form is confirmed.
  PERFORM FROM public.signatures WHERE id = NEW.signature_id AND state = 'confirmed';
  IF FOUND THEN PERFORM public.note_news_readers(NEW.signature_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "note_news_readers" AFTER INSERT OR UPDATE OF withdrawn_on ON "consents" FOR EACH ROW
  WHEN (NEW.purpose::text IN ('updates', 'handed_in', 'answered', 'closed', 'won', 'case_status'))
  EXECUTE FUNCTION "note_readers_of_consent"();

CREATE FUNCTION "forget_news_reader"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.news_readers WHERE signature_id = OLD.signature_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "forget_news_reader" AFTER DELETE ON "signer_contacts" FOR EACH ROW EXECUTE FUNCTION "forget_news_reader"();

CREATE FUNCTION "count_news_readers"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.news_deltas (petition_id, purpose, country, locale, delta)
  SELECT petition_id, purpose, country, locale, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
  FROM changed GROUP BY petition_id, purpose, country, locale;
  RETURN NULL;
END $$;
CREATE TRIGGER "count_new_readers" AFTER INSERT ON "news_readers" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "count_news_readers"();
CREATE TRIGGER "count_lost_readers" AFTER DELETE ON "news_readers" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "count_news_readers"();
-- Only triggers call them.
REVOKE EXECUTE ON FUNCTION "note_news_readers"(UUID), "note_readers_of_signature"(), "note_readers_of_consent"(),
  "forget_news_reader"(), "count_news_readers"() FROM PUBLIC;

INSERT INTO "news_readers" ("purpose", "petition_id", "signature_id", "country", "locale")
SELECT "consents"."purpose", "signatures"."petition_id", "signatures"."id", "signatures"."country", "signatures"."locale"
FROM "signatures" JOIN "consents" ON "consents"."signature_id" = "signatures"."id" AND "withdrawn_on" IS NULL
  AND "consents"."purpose"::text IN ('updates', 'handed_in', 'answered', 'closed', 'won', 'case_status')
JOIN "signer_contacts" ON "signer_contacts"."signature_id" = "signatures"."id"
WHERE "signatures"."state" = 'confirmed' AND NOT "signatures"."demo";
