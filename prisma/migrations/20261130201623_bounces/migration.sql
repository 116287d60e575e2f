-- CreateEnum
CREATE TYPE "mail_return" AS ENUM ('hard', 'soft', 'refused', 'complaint');

-- AlterTable
ALTER TABLE "outbox_mails" ADD COLUMN     "address_index" BYTEA,
ADD COLUMN     "returned" "mail_return";

-- CreateTable
CREATE TABLE "bounce_mailboxes" (
    "place" BYTEA NOT NULL,
    "uid_validity" BIGINT,
    "last_uid" BIGINT,
    "tried_uid" BIGINT,
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "checked_at" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "trouble_since" TIMESTAMPTZ(3),
    "strange" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "bounce_mailboxes_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "soft_bounces" (
    "address_index" BYTEA NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "soft_bounces_pkey" PRIMARY KEY ("address_index","day")
);
