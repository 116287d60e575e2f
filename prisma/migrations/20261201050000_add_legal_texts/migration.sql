-- CreateTable
CREATE TABLE "legal_texts" (
    "group" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "version" TEXT NOT NULL,
    "countries" TEXT[],
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "legal_texts_pkey" PRIMARY KEY ("group","locale")
);
