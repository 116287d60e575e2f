-- CreateEnum
CREATE TYPE "picture_format" AS ENUM ('avif', 'webp', 'jpg');

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "cover_id" UUID;

-- CreateTable
CREATE TABLE "pictures" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "credit" TEXT NOT NULL DEFAULT '',
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_files" (
    "picture_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "format" "picture_format" NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "picture_files_pkey" PRIMARY KEY ("picture_id","width","format")
);

-- CreateTable
CREATE TABLE "picture_texts" (
    "picture_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "picture_texts_pkey" PRIMARY KEY ("picture_id","locale")
);

-- CreateIndex
CREATE INDEX "pictures_team_id_idx" ON "pictures"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "picture_files_file_id_key" ON "picture_files"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_cover_id_key" ON "campaigns"("cover_id");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_files" ADD CONSTRAINT "picture_files_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_files" ADD CONSTRAINT "picture_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_texts" ADD CONSTRAINT "picture_texts_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE CASCADE ON UPDATE CASCADE;
