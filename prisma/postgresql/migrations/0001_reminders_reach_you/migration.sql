-- CreateEnum
CREATE TYPE "DestinationKind" AS ENUM ('EMAIL', 'PUSH', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'SENT', 'DEAD', 'CANCELLED');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "feedHash" TEXT,
ADD COLUMN     "feedReminders" TEXT NOT NULL DEFAULT 'EVENT',
ADD COLUMN     "quietFrom" TEXT,
ADD COLUMN     "quietUntil" TEXT;

-- CreateTable
CREATE TABLE "Destination" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "DestinationKind" NOT NULL,
    "address" TEXT NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}',
    "label" TEXT NOT NULL DEFAULT '',
    "daily" BOOLEAN NOT NULL DEFAULT false,
    "verifiedAt" TIMESTAMP(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "lastResultAt" TIMESTAMP(3),
    "lastProblem" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Destination_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reminderId" TEXT NOT NULL,
    "destinationId" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "sendAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT,
    "leaseToken" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "lastError" TEXT,
    "sentAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "SchedulerBeat" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "lastTickAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SchedulerBeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstanceSetting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InstanceSetting_pkey" PRIMARY KEY ("key")
);

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

-- AddForeignKey
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_userId_reminderId_fkey" FOREIGN KEY ("userId", "reminderId") REFERENCES "Reminder"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_userId_destinationId_fkey" FOREIGN KEY ("userId", "destinationId") REFERENCES "Destination"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
