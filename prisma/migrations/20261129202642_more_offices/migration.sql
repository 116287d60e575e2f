-- AlterEnum


ALTER TYPE "addressee_kind" ADD VALUE 'justice_ministry';
ALTER TYPE "addressee_kind" ADD VALUE 'interior_ministry';
ALTER TYPE "addressee_kind" ADD VALUE 'government';
ALTER TYPE "addressee_kind" ADD VALUE 'monarch';
ALTER TYPE "addressee_kind" ADD VALUE 'head_of_state';
ALTER TYPE "addressee_kind" ADD VALUE 'prosecutor';
ALTER TYPE "addressee_kind" ADD VALUE 'local_prosecutor';
ALTER TYPE "addressee_kind" ADD VALUE 'court';
ALTER TYPE "addressee_kind" ADD VALUE 'police';
ALTER TYPE "addressee_kind" ADD VALUE 'ombudsman';
