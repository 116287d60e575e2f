-- CreateEnum
CREATE TYPE "sign_up_state" AS ENUM ('pending', 'confirmed');

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "attending" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "contact_id" UUID,
ADD COLUMN     "notice" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "noticed_at" TIMESTAMPTZ(3),
ADD COLUMN     "remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "takes_sign_ups" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "told" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "sign_ups" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "state" "sign_up_state" NOT NULL DEFAULT 'pending',
    "people" SMALLINT NOT NULL DEFAULT 1,
    "email_index" BYTEA NOT NULL,
    "form_index" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_on" DATE NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),
    "told" INTEGER NOT NULL DEFAULT 0,
    "reminded_for" TIMESTAMPTZ(3),

    CONSTRAINT "sign_ups_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_ups_event_id_state_id_idx" ON "sign_ups"("event_id", "state", "id");

-- CreateIndex
CREATE INDEX "sign_ups_pending_idx" ON "sign_ups"("created_on") WHERE (state = 'pending'::sign_up_state);

-- CreateIndex
CREATE UNIQUE INDEX "sign_ups_event_id_form_index_key" ON "sign_ups"("event_id", "form_index");

-- CreateIndex
CREATE INDEX "events_untold_idx" ON "events"("noticed_at") WHERE (told <> notice);

-- CreateIndex
CREATE INDEX "events_unreminded_idx" ON "events"("remind_at") WHERE (reminded_at IS NULL);

-- AddForeignKey
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Mails and links are about events and about who comes.
SELECT "let_mails_be_about"('events');
SELECT "let_mails_be_about"('sign_ups');
