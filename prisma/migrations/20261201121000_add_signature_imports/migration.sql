-- CreateEnum
CREATE TYPE "signature_import_state" AS ENUM ('asked', 'approved', 'counted');

-- CreateTable
CREATE TABLE "signature_imports" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "state" "signature_import_state" NOT NULL DEFAULT 'asked',
    "tool" TEXT,
    "source" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "agreed_from" DATE,
    "agreed_until" DATE,
    "covers_names" BOOLEAN NOT NULL,
    "version_id" UUID,
    "people" INTEGER NOT NULL,
    "left_out" INTEGER NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "signature_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_drafts" (
    "petition_id" UUID NOT NULL,
    "organiser_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_drafts_pkey" PRIMARY KEY ("petition_id","organiser_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "signature_imports_number_key" ON "signature_imports"("number");

-- CreateIndex
CREATE INDEX "signature_imports_petition_id_number_idx" ON "signature_imports"("petition_id", "number");

-- CreateIndex
CREATE INDEX "signature_imports_state_idx" ON "signature_imports"("state");

-- CreateIndex
CREATE INDEX "import_drafts_created_at_idx" ON "import_drafts"("created_at");

-- AddForeignKey
ALTER TABLE "signature_imports" ADD CONSTRAINT "signature_imports_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_imports" ADD CONSTRAINT "signature_imports_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_drafts" ADD CONSTRAINT "import_drafts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT let_mails_be_about('signature_imports');
