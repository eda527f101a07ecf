-- CreateTable
CREATE TABLE "SourceCount" (
    "articleId" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "day", "source"),
    CONSTRAINT "SourceCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadOnCount" (
    "articleId" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "nextId" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "day", "nextId"),
    CONSTRAINT "ReadOnCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ViewCount" (
    "articleId" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "quarter1" INTEGER NOT NULL DEFAULT 0,
    "quarter2" INTEGER NOT NULL DEFAULT 0,
    "quarter3" INTEGER NOT NULL DEFAULT 0,
    "quarter4" INTEGER NOT NULL DEFAULT 0,
    "readOn" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("articleId", "hour"),
    CONSTRAINT "ViewCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ViewCount" ("articleId", "count", "hour") SELECT "articleId", "count", "hour" FROM "ViewCount";
DROP TABLE "ViewCount";
ALTER TABLE "new_ViewCount" RENAME TO "ViewCount";
CREATE INDEX "ViewCount_hour_idx" ON "ViewCount"("hour");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "SourceCount_day_idx" ON "SourceCount"("day");

-- CreateIndex
CREATE INDEX "ReadOnCount_day_idx" ON "ReadOnCount"("day");
