-- A comment that is shown stays when the sealed contact of its owner is deleted. Whoever agreed before was not told so.
ALTER TABLE "comment_wishes" ADD COLUMN "stays" BOOLEAN NOT NULL DEFAULT true;
UPDATE "comment_wishes" SET "stays" = false;

-- DropForeignKey
ALTER TABLE "comment_wishes" DROP CONSTRAINT "comment_wishes_signature_id_fkey";

-- AddForeignKey
ALTER TABLE "comment_wishes" ADD CONSTRAINT "comment_wishes_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- It does not go with the contact any more, so it goes with the signature that is withdrawn, by which way ever.
CREATE OR REPLACE FUNCTION "comment_of_signature_is_due"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.state = 'withdrawn' THEN
    DELETE FROM public.comment_wishes WHERE signature_id = NEW.id;
  ELSE
    UPDATE public.comment_wishes SET due = true WHERE signature_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
