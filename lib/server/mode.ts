// Imported before everything else: React and Next decide by NODE_ENV, when they are first loaded, which of their builds to be.
const dev = process.argv.includes('--dev')
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })

export const isDev = dev
