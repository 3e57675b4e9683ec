-- CreateTable
CREATE TABLE "Destination" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}',
    "label" TEXT NOT NULL DEFAULT '',
    "daily" BOOLEAN NOT NULL DEFAULT false,
    "verifiedAt" DATETIME,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "lastResultAt" DATETIME,
    "lastProblem" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Destination_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reminderId" TEXT NOT NULL,
    "destinationId" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "sendAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT,
    "leaseToken" TEXT,
    "leaseUntil" DATETIME,
    "lastError" TEXT,
    "sentAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Delivery_userId_reminderId_fkey" FOREIGN KEY ("userId", "reminderId") REFERENCES "Reminder" ("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Delivery_userId_destinationId_fkey" FOREIGN KEY ("userId", "destinationId") REFERENCES "Destination" ("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchedulerBeat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startedAt" DATETIME NOT NULL,
    "lastTickAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "InstanceSetting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- AlterTable: adding columns keeps the table, and with it every row that cascades from a person
ALTER TABLE "User" ADD COLUMN "quietFrom" TEXT;
ALTER TABLE "User" ADD COLUMN "quietUntil" TEXT;
ALTER TABLE "User" ADD COLUMN "feedHash" TEXT;
ALTER TABLE "User" ADD COLUMN "feedReminders" TEXT NOT NULL DEFAULT 'EVENT';

-- CreateIndex
CREATE UNIQUE INDEX "Destination_userId_kind_address_key" ON "Destination"("userId", "kind", "address");

-- CreateIndex
CREATE INDEX "Delivery_state_sendAt_id_idx" ON "Delivery"("state", "sendAt", "id");

-- CreateIndex
CREATE INDEX "Delivery_userId_destinationId_state_sendAt_idx" ON "Delivery"("userId", "destinationId", "state", "sendAt");

-- CreateIndex
CREATE INDEX "Delivery_userId_state_idx" ON "Delivery"("userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_userId_reminderId_destinationId_dueAt_key" ON "Delivery"("userId", "reminderId", "destinationId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_feedHash_key" ON "User"("feedHash");
