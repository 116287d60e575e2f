-- AlterTable
ALTER TABLE "letters" ADD COLUMN     "along_id" UUID,
ADD COLUMN     "to_body" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "letter_bodies" (
    "model_letter_id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "letter_bodies_pkey" PRIMARY KEY ("model_letter_id","addressee_id")
);

-- CreateIndex
CREATE INDEX "letter_bodies_addressee_id_idx" ON "letter_bodies"("addressee_id");

-- CreateIndex
CREATE INDEX "letters_along_id_idx" ON "letters"("along_id");

-- AddForeignKey
ALTER TABLE "letter_bodies" ADD CONSTRAINT "letter_bodies_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_bodies" ADD CONSTRAINT "letter_bodies_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_along_id_fkey" FOREIGN KEY ("along_id") REFERENCES "letters"("id") ON DELETE SET NULL ON UPDATE CASCADE;
