-- AlterTable
ALTER TABLE "Application" ADD COLUMN "importId" TEXT;

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
    "undoneAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Import_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Document_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentContent" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("userId", "documentId"),
    CONSTRAINT "DocumentContent_userId_documentId_fkey" FOREIGN KEY ("userId", "documentId") REFERENCES "Document" ("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicationDocument" (
    "userId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "sentOn" TEXT,

    PRIMARY KEY ("userId", "applicationId", "documentId"),
    CONSTRAINT "ApplicationDocument_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application" ("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApplicationDocument_userId_documentId_fkey" FOREIGN KEY ("userId", "documentId") REFERENCES "Document" ("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "expiresAt" DATETIME,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "windowStart" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "tokenId", "key"),
    CONSTRAINT "ApiAnswer_userId_tokenId_fkey" FOREIGN KEY ("userId", "tokenId") REFERENCES "ApiToken" ("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE
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
