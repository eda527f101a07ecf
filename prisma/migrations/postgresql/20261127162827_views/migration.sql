-- CreateTable
CREATE TABLE "ViewCount" (
    "articleId" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ViewCount_pkey" PRIMARY KEY ("articleId","hour")
);

-- CreateTable
CREATE TABLE "CountedView" (
    "key" TEXT NOT NULL,
    "halfHour" INTEGER NOT NULL,

    CONSTRAINT "CountedView_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ViewCount_hour_idx" ON "ViewCount"("hour");

-- CreateIndex
CREATE INDEX "CountedView_halfHour_idx" ON "CountedView"("halfHour");

-- AddForeignKey
ALTER TABLE "ViewCount" ADD CONSTRAINT "ViewCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
