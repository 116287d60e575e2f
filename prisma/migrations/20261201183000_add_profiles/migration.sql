-- CreateTable
CREATE TABLE "profiles" (
    "team_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "original_locale" TEXT NOT NULL,
    "address" TEXT[],
    "town" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "website" TEXT NOT NULL DEFAULT '',
    "press_phone" TEXT NOT NULL DEFAULT '',
    "press_email" TEXT NOT NULL DEFAULT '',
    "logo_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profiles_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "profile_texts" (
    "team_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "legal_notice" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "profile_texts_pkey" PRIMARY KEY ("team_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "profiles_logo_id_key" ON "profiles"("logo_id");

-- AddForeignKey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_texts" ADD CONSTRAINT "profile_texts_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "profiles"("team_id") ON DELETE CASCADE ON UPDATE CASCADE;
