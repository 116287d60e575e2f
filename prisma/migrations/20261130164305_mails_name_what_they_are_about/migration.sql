-- A mail, and a link in a mail, name what they are about by table and id.
ALTER TABLE "outbox_mails" ADD COLUMN     "about" TEXT,
ADD COLUMN     "about_id" UUID;
ALTER TABLE "links" ADD COLUMN     "about" TEXT,
ADD COLUMN     "about_id" UUID;
ALTER TABLE "deliveries" ADD COLUMN     "mail_id" UUID;

UPDATE "outbox_mails" SET
  "about" = CASE WHEN "signature_id" IS NOT NULL THEN 'signatures' WHEN "copy_id" IS NOT NULL THEN 'letter_copies'
    WHEN "signatory_id" IS NOT NULL THEN 'signatories' ELSE 'letters' END,
  "about_id" = coalesce("signature_id", "copy_id", "signatory_id", "letter_id")
WHERE coalesce("signature_id", "copy_id", "signatory_id", "letter_id") IS NOT NULL;

-- One that opens nothing could not be opened before either.
DELETE FROM "links" WHERE "signature_id" IS NULL AND "letter_id" IS NULL;
UPDATE "links" SET "about" = CASE WHEN "signature_id" IS NOT NULL THEN 'signatures' ELSE 'letters' END,
  "about_id" = coalesce("signature_id", "letter_id");

-- A delivery names the mail that carries its letter: of a letter that was mailed again, the last one.
UPDATE "deliveries" SET "mail_id" = "carrying"."id" FROM (
  SELECT DISTINCT ON ("delivery_id") "delivery_id", "id" FROM "outbox_mails"
  WHERE "delivery_id" IS NOT NULL AND "kind" = 'letter' ORDER BY "delivery_id", "created_at" DESC, "id" DESC
) AS "carrying" WHERE "deliveries"."id" = "carrying"."delivery_id";

-- With the columns go their foreign keys and indexes.
ALTER TABLE "outbox_mails" DROP COLUMN "copy_id",
DROP COLUMN "delivery_id",
DROP COLUMN "letter_id",
DROP COLUMN "signatory_id",
DROP COLUMN "signature_id",
ALTER COLUMN "kind" TYPE TEXT USING "kind"::text,
ADD CONSTRAINT "outbox_mails_about_whole" CHECK (("about" IS NULL) = ("about_id" IS NULL));
ALTER TABLE "links" DROP COLUMN "letter_id",
DROP COLUMN "signature_id",
ALTER COLUMN "about" SET NOT NULL,
ALTER COLUMN "about_id" SET NOT NULL,
ALTER COLUMN "kind" TYPE TEXT USING "kind"::text;
DROP TYPE "link_kind";
DROP TYPE "mail_kind";

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_mail_id_key" ON "deliveries"("mail_id");
CREATE INDEX "links_about_id_idx" ON "links"("about_id");
CREATE INDEX "outbox_mails_about_id_idx" ON "outbox_mails"("about_id");

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "outbox_mails"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a foreign key does, for a column that leads to several tables (docs/decisions/0036): lets mails and links be about
-- the rows of a table. The functions run with the rights of their owner, as foreign keys do: web may delete a signature,
-- and not a mail. They are written out for each table, so that their plans are kept.
CREATE FUNCTION "let_mails_be_about"("named" TEXT) RETURNS VOID LANGUAGE plpgsql AS $let$
DECLARE "target" TEXT;
BEGIN
  -- Refuses a row that is not there, and holds one that is until the transaction ends, so that nobody deletes it meanwhile.
  EXECUTE format($hold$
    CREATE FUNCTION %I() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      PERFORM FROM public.%I WHERE id = NEW.about_id FOR KEY SHARE;
      IF NOT FOUND THEN
        RAISE foreign_key_violation USING MESSAGE = 'A mail or link would be about a row that is not there';
      END IF;
      RETURN NULL;
    END $$ $hold$, 'hold_' || "named", "named");
  -- Mails and links go with what they are about, in the same statement.
  EXECUTE format($take$
    CREATE FUNCTION %I() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      DELETE FROM public.outbox_mails WHERE about_id = OLD.id AND about = %L;
      DELETE FROM public.links WHERE about_id = OLD.id AND about = %L;
      RETURN NULL;
    END $$ $take$, 'take_mails_of_' || "named", "named", "named");
  EXECUTE format('CREATE TRIGGER "take_mails_along" AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION %I()',
    "named", 'take_mails_of_' || "named");
  FOREACH "target" IN ARRAY ARRAY['outbox_mails', 'links'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OF about, about_id ON %I
      FOR EACH ROW WHEN (NEW.about = %L) EXECUTE FUNCTION %I()', 'hold_' || "named", "target", "named", 'hold_' || "named");
    -- Nothing is about a table that has not all this.
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS "about_known", ADD CONSTRAINT "about_known" CHECK (about = ANY(%L::text[])) NOT VALID',
      "target", (SELECT array_agg(relname::text) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname = 'take_mails_along'));
  END LOOP;
END $let$;

SELECT "let_mails_be_about"("named") FROM unnest(ARRAY['signatures', 'letter_copies', 'letters', 'signatories']) AS "named";
ALTER TABLE "outbox_mails" VALIDATE CONSTRAINT "about_known";
ALTER TABLE "links" VALIDATE CONSTRAINT "about_known";
