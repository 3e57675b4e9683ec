-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('SAVED', 'APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'ACCEPTED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'NO_REPLY');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('MOVE', 'CORRECTION', 'NOTE', 'CONTACT', 'INTERVIEW_SCHEDULED', 'INTERVIEW_RESCHEDULED', 'INTERVIEW_CANCELLED', 'INTERVIEW_OUTCOME', 'REVIEW_STARTED', 'REVIEW_COMPLETED');

-- CreateEnum
CREATE TYPE "InterviewKind" AS ENUM ('RECRUITER_SCREEN', 'PHONE_SCREEN', 'HIRING_MANAGER', 'TECHNICAL', 'TAKE_HOME', 'PANEL', 'CULTURE', 'FINAL', 'OTHER');

-- CreateEnum
CREATE TYPE "InterviewFormat" AS ENUM ('VIDEO', 'PHONE', 'ON_SITE', 'WRITTEN');

-- CreateEnum
CREATE TYPE "InterviewOutcome" AS ENUM ('PENDING', 'ADVANCED', 'OFFER', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "PersonRole" AS ENUM ('RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'REFERRER', 'OTHER');

-- CreateEnum
CREATE TYPE "Pillar" AS ENUM ('INDUSTRY', 'COMPANY', 'PEOPLE', 'DELIVERY', 'LOGISTICS');

-- CreateEnum
CREATE TYPE "LessonKind" AS ENUM ('SUSTAIN', 'IMPROVE');

-- CreateEnum
CREATE TYPE "LessonStatus" AS ENUM ('OPEN', 'RETIRED');

-- CreateEnum
CREATE TYPE "PreparationSource" AS ENUM ('STANDING', 'LESSON', 'OWN');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('EMAIL', 'PHONE', 'VIDEO', 'IN_PERSON', 'PORTAL', 'LETTER', 'OTHER');

-- CreateEnum
CREATE TYPE "ReminderState" AS ENUM ('OPEN', 'DONE', 'DISMISSED', 'CANCELLED');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "country" TEXT,
    "state" TEXT,
    "workingWeek" TEXT NOT NULL DEFAULT '1,2,3,4,5',
    "reminderTime" TEXT NOT NULL DEFAULT '09:00',
    "rules" TEXT NOT NULL DEFAULT '{}',
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserSession" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "UserSession_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStart" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "DayOff" (
    "userId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DayOff_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "Application" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "companyFolded" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "roleFolded" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "stageSince" TEXT NOT NULL,
    "loggedDay" TEXT NOT NULL,
    "appliedDay" TEXT,
    "path" TEXT NOT NULL,
    "lastHeardDay" TEXT NOT NULL,
    "link" TEXT,
    "place" TEXT,
    "salary" TEXT,
    "source" TEXT,
    "sourceFolded" TEXT,
    "excitement" INTEGER,
    "deadline" TEXT,
    "offerDue" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "posting" TEXT NOT NULL DEFAULT '',
    "country" TEXT,
    "state" TEXT,
    "withdrawReason" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMP(3),
    "trashedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "fromStage" "Stage",
    "toStage" "Stage",
    "day" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "channel" "Channel",
    "interviewId" TEXT,
    "personId" TEXT,
    "reviewId" TEXT,
    "correctsId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "ApplicationTag" (
    "userId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,

    CONSTRAINT "ApplicationTag_pkey" PRIMARY KEY ("userId","applicationId","tagId")
);

-- CreateTable
CREATE TABLE "Person" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "title" TEXT,
    "company" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "link" TEXT,
    "sharedGround" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "ApplicationPerson" (
    "userId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "PersonRole" NOT NULL,

    CONSTRAINT "ApplicationPerson_pkey" PRIMARY KEY ("userId","applicationId","personId")
);

-- CreateTable
CREATE TABLE "Interview" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" "InterviewKind" NOT NULL,
    "format" "InterviewFormat" NOT NULL DEFAULT 'VIDEO',
    "localStart" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "startAt" TIMESTAMP(3) NOT NULL,
    "endAt" TIMESTAMP(3) NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "outcome" "InterviewOutcome" NOT NULL DEFAULT 'PENDING',
    "outcomeDay" TEXT,
    "answerPromisedOn" TEXT,
    "cancelledAt" TIMESTAMP(3),
    "thankedOn" TEXT,
    "reviewedAt" TIMESTAMP(3),
    "preparationScore" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "InterviewPerson" (
    "userId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "thankedOn" TEXT,

    CONSTRAINT "InterviewPerson_pkey" PRIMARY KEY ("userId","interviewId","personId")
);

-- CreateTable
CREATE TABLE "PreparationItem" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "pillar" "Pillar" NOT NULL,
    "text" TEXT NOT NULL,
    "source" "PreparationSource" NOT NULL,
    "lessonId" TEXT,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PreparationItem_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Review" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "interviewId" TEXT,
    "frozenAt" TIMESTAMP(3),
    "plannedPlan" TEXT NOT NULL DEFAULT '',
    "plannedItems" TEXT NOT NULL DEFAULT '[]',
    "happened" TEXT NOT NULL DEFAULT '',
    "industryRating" INTEGER,
    "companyRating" INTEGER,
    "peopleRating" INTEGER,
    "delivery" TEXT NOT NULL DEFAULT '',
    "logistics" TEXT NOT NULL DEFAULT '',
    "whyDiffered" TEXT NOT NULL DEFAULT '',
    "nextTime" TEXT NOT NULL DEFAULT '',
    "completedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "LessonKind" NOT NULL,
    "pillar" "Pillar" NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "action" TEXT NOT NULL DEFAULT '',
    "actionDue" TEXT,
    "actionDoneOn" TEXT,
    "status" "LessonStatus" NOT NULL DEFAULT 'OPEN',
    "seenCount" INTEGER NOT NULL DEFAULT 0,
    "lastSeenDay" TEXT,
    "workedStreak" INTEGER NOT NULL DEFAULT 0,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "ReviewLesson" (
    "userId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReviewLesson_pkey" PRIMARY KEY ("userId","reviewId","lessonId")
);

-- CreateTable
CREATE TABLE "LessonVerdict" (
    "userId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "worked" BOOLEAN NOT NULL,

    CONSTRAINT "LessonVerdict_pkey" PRIMARY KEY ("userId","reviewId","lessonId")
);

-- CreateTable
CREATE TABLE "Rejection" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "channel" "Channel",
    "stageReached" "Stage" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "draft" TEXT,
    "askedOn" TEXT,
    "askedPersonId" TEXT,
    "secondAskedOn" TEXT,
    "answeredOn" TEXT,
    "feedback" TEXT NOT NULL DEFAULT '',
    "noFeedbackOn" TEXT,
    "reopenedOn" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Rejection_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "applicationId" TEXT,
    "interviewId" TEXT,
    "lessonId" TEXT,
    "personId" TEXT,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "state" "ReminderState" NOT NULL DEFAULT 'OPEN',
    "plannedFor" TIMESTAMP(3) NOT NULL,
    "snoozedUntil" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3) NOT NULL,
    "overdueAt" TIMESTAMP(3),
    "repeatUnit" TEXT,
    "repeatEvery" INTEGER,
    "decidedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "UserSession_expiresAt_idx" ON "UserSession"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInThrottle_windowStart_idx" ON "SignInThrottle"("windowStart");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_stage_updatedAt_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "stage", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_updatedAt_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_companyFolded_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "companyFolded", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_roleFolded_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "roleFolded", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_stageSince_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "stageSince", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_excitement_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "excitement", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_archivedAt_deadline_id_idx" ON "Application"("userId", "trashedAt", "archivedAt", "deadline", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_createdAt_id_idx" ON "Application"("userId", "trashedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Application_userId_trashedAt_loggedDay_path_idx" ON "Application"("userId", "trashedAt", "loggedDay", "path");

-- CreateIndex
CREATE INDEX "Application_userId_companyFolded_roleFolded_idx" ON "Application"("userId", "companyFolded", "roleFolded");

-- CreateIndex
CREATE INDEX "Application_userId_isSample_idx" ON "Application"("userId", "isSample");

-- CreateIndex
CREATE INDEX "Event_userId_applicationId_day_id_idx" ON "Event"("userId", "applicationId", "day", "id");

-- CreateIndex
CREATE INDEX "Event_userId_applicationId_id_idx" ON "Event"("userId", "applicationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_userId_folded_key" ON "Tag"("userId", "folded");

-- CreateIndex
CREATE INDEX "ApplicationTag_userId_tagId_idx" ON "ApplicationTag"("userId", "tagId");

-- CreateIndex
CREATE INDEX "Person_userId_folded_id_idx" ON "Person"("userId", "folded", "id");

-- CreateIndex
CREATE INDEX "ApplicationPerson_userId_personId_idx" ON "ApplicationPerson"("userId", "personId");

-- CreateIndex
CREATE INDEX "Interview_userId_applicationId_startAt_idx" ON "Interview"("userId", "applicationId", "startAt");

-- CreateIndex
CREATE INDEX "Interview_userId_cancelledAt_reviewedAt_endAt_idx" ON "Interview"("userId", "cancelledAt", "reviewedAt", "endAt");

-- CreateIndex
CREATE INDEX "Interview_userId_startAt_id_idx" ON "Interview"("userId", "startAt", "id");

-- CreateIndex
CREATE INDEX "InterviewPerson_userId_personId_idx" ON "InterviewPerson"("userId", "personId");

-- CreateIndex
CREATE INDEX "PreparationItem_userId_interviewId_position_idx" ON "PreparationItem"("userId", "interviewId", "position");

-- CreateIndex
CREATE INDEX "PreparationItem_userId_lessonId_idx" ON "PreparationItem"("userId", "lessonId");

-- CreateIndex
CREATE INDEX "Review_userId_applicationId_idx" ON "Review"("userId", "applicationId");

-- CreateIndex
CREATE INDEX "Review_userId_completedAt_id_idx" ON "Review"("userId", "completedAt", "id");

-- CreateIndex
CREATE INDEX "Review_userId_interviewId_completedAt_id_idx" ON "Review"("userId", "interviewId", "completedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Review_userId_interviewId_key" ON "Review"("userId", "interviewId");

-- CreateIndex
CREATE INDEX "Lesson_userId_status_kind_seenCount_lastSeenDay_idx" ON "Lesson"("userId", "status", "kind", "seenCount", "lastSeenDay");

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_userId_kind_folded_key" ON "Lesson"("userId", "kind", "folded");

-- CreateIndex
CREATE INDEX "ReviewLesson_userId_lessonId_reviewId_idx" ON "ReviewLesson"("userId", "lessonId", "reviewId");

-- CreateIndex
CREATE INDEX "LessonVerdict_userId_lessonId_idx" ON "LessonVerdict"("userId", "lessonId");

-- CreateIndex
CREATE INDEX "Rejection_userId_applicationId_id_idx" ON "Rejection"("userId", "applicationId", "id");

-- CreateIndex
CREATE INDEX "Rejection_userId_reviewId_idx" ON "Rejection"("userId", "reviewId");

-- CreateIndex
CREATE INDEX "Rejection_userId_askedOn_receivedOn_idx" ON "Rejection"("userId", "askedOn", "receivedOn");

-- CreateIndex
CREATE INDEX "Reminder_userId_state_dueAt_idx" ON "Reminder"("userId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Reminder_userId_applicationId_state_dueAt_idx" ON "Reminder"("userId", "applicationId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Reminder_userId_interviewId_idx" ON "Reminder"("userId", "interviewId");

-- CreateIndex
CREATE INDEX "Reminder_userId_lessonId_idx" ON "Reminder"("userId", "lessonId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_userId_rule_subject_occurrence_key" ON "Reminder"("userId", "rule", "subject", "occurrence");

-- AddForeignKey
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayOff" ADD CONSTRAINT "DayOff_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationTag" ADD CONSTRAINT "ApplicationTag_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationTag" ADD CONSTRAINT "ApplicationTag_userId_tagId_fkey" FOREIGN KEY ("userId", "tagId") REFERENCES "Tag"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationPerson" ADD CONSTRAINT "ApplicationPerson_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationPerson" ADD CONSTRAINT "ApplicationPerson_userId_personId_fkey" FOREIGN KEY ("userId", "personId") REFERENCES "Person"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewPerson" ADD CONSTRAINT "InterviewPerson_userId_interviewId_fkey" FOREIGN KEY ("userId", "interviewId") REFERENCES "Interview"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewPerson" ADD CONSTRAINT "InterviewPerson_userId_personId_fkey" FOREIGN KEY ("userId", "personId") REFERENCES "Person"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreparationItem" ADD CONSTRAINT "PreparationItem_userId_interviewId_fkey" FOREIGN KEY ("userId", "interviewId") REFERENCES "Interview"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreparationItem" ADD CONSTRAINT "PreparationItem_userId_lessonId_fkey" FOREIGN KEY ("userId", "lessonId") REFERENCES "Lesson"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_interviewId_fkey" FOREIGN KEY ("userId", "interviewId") REFERENCES "Interview"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLesson" ADD CONSTRAINT "ReviewLesson_userId_reviewId_fkey" FOREIGN KEY ("userId", "reviewId") REFERENCES "Review"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLesson" ADD CONSTRAINT "ReviewLesson_userId_lessonId_fkey" FOREIGN KEY ("userId", "lessonId") REFERENCES "Lesson"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonVerdict" ADD CONSTRAINT "LessonVerdict_userId_reviewId_fkey" FOREIGN KEY ("userId", "reviewId") REFERENCES "Review"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonVerdict" ADD CONSTRAINT "LessonVerdict_userId_lessonId_fkey" FOREIGN KEY ("userId", "lessonId") REFERENCES "Lesson"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rejection" ADD CONSTRAINT "Rejection_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rejection" ADD CONSTRAINT "Rejection_userId_reviewId_fkey" FOREIGN KEY ("userId", "reviewId") REFERENCES "Review"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_interviewId_fkey" FOREIGN KEY ("userId", "interviewId") REFERENCES "Interview"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_lessonId_fkey" FOREIGN KEY ("userId", "lessonId") REFERENCES "Lesson"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
