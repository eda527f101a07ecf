-- CreateTable
CREATE TABLE "ViewCount" (
    "articleId" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "hour"),
    CONSTRAINT "ViewCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CountedView" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "halfHour" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "ViewCount_hour_idx" ON "ViewCount"("hour");

-- CreateIndex
CREATE INDEX "CountedView_halfHour_idx" ON "CountedView"("halfHour");
