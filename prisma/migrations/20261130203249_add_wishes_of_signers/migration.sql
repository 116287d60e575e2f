-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "erasure_act" ADD VALUE 'closed';
ALTER TYPE "erasure_act" ADD VALUE 'handed_in';
ALTER TYPE "erasure_act" ADD VALUE 'answered';
ALTER TYPE "erasure_act" ADD VALUE 'won';
ALTER TYPE "erasure_act" ADD VALUE 'case_status';

-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "corrections" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wants_news" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "petition_lowerings" (
    "petition_id" UUID NOT NULL,
    "public_gets" "reader_share" NOT NULL,
    "addressee_gets" "reader_share" NOT NULL,
    "press_gets" "reader_share" NOT NULL,
    "archive_gets" "reader_share" NOT NULL,
    "lowered_on" DATE NOT NULL,

    CONSTRAINT "petition_lowerings_pkey" PRIMARY KEY ("petition_id")
);

-- CreateTable
CREATE TABLE "signer_corrections" (
    "id" BIGSERIAL NOT NULL,
    "signature_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,

    CONSTRAINT "signer_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signer_corrections_signature_id_idx" ON "signer_corrections"("signature_id");

-- AddForeignKey
ALTER TABLE "signer_corrections" ADD CONSTRAINT "signer_corrections_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signer_contacts"("signature_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What readers get of the signers of a petition that has opened only becomes less, whoever writes it. The order of the
-- values is from the most to the least.
CREATE FUNCTION refuse_raised_shares() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.public_gets < OLD.public_gets OR NEW.addressee_gets < OLD.addressee_gets
      OR NEW.press_gets < OLD.press_gets OR NEW.archive_gets < OLD.archive_gets) THEN
    RAISE EXCEPTION 'What readers get of the signers of a petition that has opened only becomes less';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER shares_only_become_less BEFORE UPDATE OF public_gets, addressee_gets, press_gets, archive_gets ON petitions
  FOR EACH ROW EXECUTE FUNCTION refuse_raised_shares();

-- The words that stood on the pages while consents were kept by number.
INSERT INTO consent_texts (id, purpose, locale, text, first_used_on) VALUES
  ('sign/1/en', 'sign', 'en', 'I agree that my name, e-mail and country are kept, sealed, to count my signature and hand it in.', '2026-11-22'),
  ('sign/1/ru', 'sign', 'ru', 'Я согласен (согласна), чтобы моё имя, адрес почты и страна хранились в запечатанном виде для учёта и передачи подписи.', '2026-11-22'),
  ('public_name/1/en', 'public_name', 'en', E'How should your name appear in public?\nInitials: For example: A. K. / Full name: With your role and organisation, if you gave them.', '2026-11-22'),
  ('public_name/1/ru', 'public_name', 'ru', E'Как показать ваше имя?\nИнициалы: Например: А. К. / Полное имя: С должностью и организацией, если вы их указали.', '2026-11-22');
