-- CreateTable
CREATE TABLE "thanks" (
    "petition_id" UUID NOT NULL,
    "sends" BOOLEAN NOT NULL,

    CONSTRAINT "thanks_pkey" PRIMARY KEY ("petition_id")
);

-- CreateTable
CREATE TABLE "thanks_texts" (
    "petition_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "thanks_texts_pkey" PRIMARY KEY ("petition_id","locale")
);

-- AddForeignKey
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thanks_texts" ADD CONSTRAINT "thanks_texts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "thanks"("petition_id") ON DELETE CASCADE ON UPDATE CASCADE;
