-- CreateEnum
CREATE TYPE "stall_form_state" AS ENUM ('waiting', 'taken', 'mailed', 'late', 'faulty');

-- AlterTable
ALTER TABLE "petition_index_keys" ADD COLUMN     "sealed" BYTEA,
ADD COLUMN     "sealed_to" TEXT;

-- CreateTable
CREATE TABLE "stalls" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "most" INTEGER NOT NULL,
    "locales" TEXT[],
    "code_hash" BYTEA,
    "code" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "arrives_until" TIMESTAMPTZ(3) NOT NULL,
    "heard_at" TIMESTAMPTZ(3),
    "off_at" TIMESTAMPTZ(3),
    "off_reason" TEXT NOT NULL DEFAULT '',
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "mailed" INTEGER NOT NULL DEFAULT 0,
    "late" INTEGER NOT NULL DEFAULT 0,
    "faulty" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stalls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stall_forms" (
    "stall_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "stall_form_state" NOT NULL DEFAULT 'waiting',
    "sealed" BYTEA,
    "key_id" TEXT NOT NULL,
    "arrived_on" DATE NOT NULL,

    CONSTRAINT "stall_forms_pkey" PRIMARY KEY ("stall_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stalls_code_hash_key" ON "stalls"("code_hash");

-- CreateIndex
CREATE INDEX "stalls_petition_id_idx" ON "stalls"("petition_id");

-- CreateIndex
CREATE INDEX "stall_forms_waiting_idx" ON "stall_forms"("stall_id") WHERE (state = 'waiting'::stall_form_state);

-- AddForeignKey
ALTER TABLE "stalls" ADD CONSTRAINT "stalls_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stall_forms" ADD CONSTRAINT "stall_forms_stall_id_fkey" FOREIGN KEY ("stall_id") REFERENCES "stalls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "collected_signatures" ADD COLUMN     "wording" TEXT;
