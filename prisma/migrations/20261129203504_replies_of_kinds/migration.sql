-- CreateEnum
CREATE TYPE "reply_kind" AS ENUM ('reply', 'automatic', 'returned', 'unreadable');

-- AlterTable
ALTER TABLE "mailboxes" ADD COLUMN     "tried_uid" BIGINT,
ADD COLUMN     "tries" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "replies" ADD COLUMN     "cover" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "files" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "from_host" TEXT,
ADD COLUMN     "kind" "reply_kind" NOT NULL DEFAULT 'reply',
ADD COLUMN     "remarks" TEXT[] DEFAULT ARRAY[]::TEXT[];
