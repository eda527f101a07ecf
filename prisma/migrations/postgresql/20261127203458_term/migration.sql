-- CreateTable
CREATE TABLE "Term" (
    "id" SERIAL NOT NULL,
    "traditional" TEXT NOT NULL,
    "simplified" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Term_traditional_key" ON "Term"("traditional");
