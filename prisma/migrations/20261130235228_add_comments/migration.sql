-- CreateEnum
CREATE TYPE "comment_name" AS ENUM ('unnamed', 'initials', 'full');

-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('waiting', 'shown', 'refused', 'hidden');

-- CreateEnum
CREATE TYPE "comment_refusal" AS ENUM ('personal_data', 'danger', 'insult', 'advertising', 'off_topic');

-- AlterEnum
ALTER TYPE "consent_purpose" ADD VALUE 'comment';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "erasure_act" ADD VALUE 'comment';
ALTER TYPE "erasure_act" ADD VALUE 'comment_hidden';

-- AlterTable
ALTER TABLE "petitions" ADD COLUMN     "comment_wall" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "comment_wishes" (
    "signature_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "named" "comment_name" NOT NULL,
    "due" BOOLEAN NOT NULL DEFAULT true,
    "given_on" DATE NOT NULL,

    CONSTRAINT "comment_wishes_pkey" PRIMARY KEY ("signature_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "state" "comment_state" NOT NULL DEFAULT 'waiting',
    "reason" "comment_refusal",
    "text" TEXT NOT NULL,
    "locale" TEXT,
    "name" TEXT,
    "share" "reader_share" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "corrections" INTEGER NOT NULL DEFAULT 0,
    "place" INTEGER,
    "waits_since" DATE NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_wishes_petition_id_idx" ON "comment_wishes"("petition_id");

-- CreateIndex
CREATE INDEX "comment_wishes_due_idx" ON "comment_wishes"("signature_id") WHERE (due);

-- CreateIndex
CREATE UNIQUE INDEX "comments_signature_id_key" ON "comments"("signature_id");

-- CreateIndex
CREATE INDEX "comments_petition_id_state_waits_since_id_idx" ON "comments"("petition_id", "state", "waits_since", "id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_petition_id_place_key" ON "comments"("petition_id", "place");

-- AddForeignKey
ALTER TABLE "comment_wishes" ADD CONSTRAINT "comment_wishes_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signer_contacts"("signature_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "comment_wishes"("signature_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A comment is looked at by the worker again when its signature has changed since it was confirmed, or what its petition
-- shows. Called for those rows alone, with the rights of the owner.
CREATE FUNCTION "comment_of_signature_is_due"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.comment_wishes SET due = true WHERE signature_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION "comments_of_petition_are_due"() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.comment_wishes SET due = true WHERE petition_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION "comment_of_signature_is_due"(), "comments_of_petition_are_due"() FROM PUBLIC;
CREATE TRIGGER "comment_is_due" AFTER UPDATE OF "state", "display", "corrections" ON "signatures" FOR EACH ROW
  WHEN (OLD.confirmed_on IS NOT NULL
    AND (OLD.state, OLD.display, OLD.corrections) IS DISTINCT FROM (NEW.state, NEW.display, NEW.corrections))
  EXECUTE FUNCTION "comment_of_signature_is_due"();
CREATE TRIGGER "comments_are_due" AFTER UPDATE OF "public_gets", "comment_wall" ON "petitions" FOR EACH ROW
  WHEN ((OLD.public_gets, OLD.comment_wall) IS DISTINCT FROM (NEW.public_gets, NEW.comment_wall))
  EXECUTE FUNCTION "comments_of_petition_are_due"();
