-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('picket', 'meeting', 'day_of_action');

-- CreateEnum
CREATE TYPE "event_state" AS ENUM ('draft', 'planned', 'confirmed', 'held', 'called_off');

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL,
    "state" "event_state" NOT NULL DEFAULT 'draft',
    "original_locale" TEXT NOT NULL,
    "parent_id" UUID,
    "starts_local" TEXT,
    "ends_local" TEXT,
    "chosen_zone" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "place" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "country" CHAR(2),
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "door_by_rule" BOOLEAN NOT NULL DEFAULT true,
    "addressee_id" UUID,
    "model_letter_id" UUID,
    "anniversary" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_translations" (
    "event_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "slogans" TEXT NOT NULL DEFAULT '',
    "bring" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "event_translations_pkey" PRIMARY KEY ("event_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "events_slug_key" ON "events"("slug");

-- CreateIndex
CREATE INDEX "events_campaign_id_starts_at_id_idx" ON "events"("campaign_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "events_parent_id_starts_at_id_idx" ON "events"("parent_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "events_addressee_id_idx" ON "events"("addressee_id");

-- CreateIndex
CREATE INDEX "events_public_idx" ON "events"("starts_at", "id") WHERE (state <> 'draft'::event_state);

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_translations" ADD CONSTRAINT "event_translations_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;
