-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('RESUME', 'COVER_LETTER', 'PORTFOLIO', 'OTHER');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('READ', 'WRITE');

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "importId" TEXT;

-- CreateTable
CREATE TABLE "Import" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "filledIn" TEXT NOT NULL DEFAULT '[]',
    "undoneAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Document" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "DocumentContent" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DocumentContent_pkey" PRIMARY KEY ("userId","documentId")
);

-- CreateTable
CREATE TABLE "ApplicationDocument" (
    "userId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "sentOn" TEXT,

    CONSTRAINT "ApplicationDocument_pkey" PRIMARY KEY ("userId","applicationId","documentId")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "scope" "TokenScope" NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "requests" INTEGER NOT NULL DEFAULT 0,
    "windowStart" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "ApiAnswer" (
    "userId" TEXT NOT NULL,
    "tokenId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER,
    "headers" TEXT NOT NULL DEFAULT '{}',
    "body" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiAnswer_pkey" PRIMARY KEY ("userId","tokenId","key")
);

-- CreateIndex
CREATE INDEX "Import_userId_createdAt_id_idx" ON "Import"("userId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Document_userId_kind_createdAt_id_idx" ON "Document"("userId", "kind", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Document_userId_sha256_idx" ON "Document"("userId", "sha256");

-- CreateIndex
CREATE INDEX "ApplicationDocument_userId_documentId_idx" ON "ApplicationDocument"("userId", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiAnswer_createdAt_idx" ON "ApiAnswer"("createdAt");

-- CreateIndex
CREATE INDEX "Application_userId_importId_idx" ON "Application"("userId", "importId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentContent" ADD CONSTRAINT "DocumentContent_userId_documentId_fkey" FOREIGN KEY ("userId", "documentId") REFERENCES "Document"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationDocument" ADD CONSTRAINT "ApplicationDocument_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationDocument" ADD CONSTRAINT "ApplicationDocument_userId_documentId_fkey" FOREIGN KEY ("userId", "documentId") REFERENCES "Document"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiAnswer" ADD CONSTRAINT "ApiAnswer_userId_tokenId_fkey" FOREIGN KEY ("userId", "tokenId") REFERENCES "ApiToken"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Application" ADD COLUMN "sinceKnown" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN "dayKnown" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN "isHistory" BOOLEAN NOT NULL DEFAULT false;

-- DropIndex
DROP INDEX "Review_userId_interviewId_completedAt_id_idx";

-- CreateIndex
CREATE INDEX "Review_userId_interviewId_isHistory_completedAt_id_idx" ON "Review"("userId", "interviewId", "isHistory", "completedAt", "id");
