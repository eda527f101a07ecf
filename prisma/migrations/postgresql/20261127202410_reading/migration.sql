-- AlterTable
ALTER TABLE "ViewCount" ADD COLUMN     "quarter1" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quarter2" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quarter3" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quarter4" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "readOn" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SourceCount" (
    "articleId" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SourceCount_pkey" PRIMARY KEY ("articleId","day","source")
);

-- CreateTable
CREATE TABLE "ReadOnCount" (
    "articleId" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "nextId" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ReadOnCount_pkey" PRIMARY KEY ("articleId","day","nextId")
);

-- CreateIndex
CREATE INDEX "SourceCount_day_idx" ON "SourceCount"("day");

-- CreateIndex
CREATE INDEX "ReadOnCount_day_idx" ON "ReadOnCount"("day");

-- AddForeignKey
ALTER TABLE "SourceCount" ADD CONSTRAINT "SourceCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadOnCount" ADD CONSTRAINT "ReadOnCount_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
