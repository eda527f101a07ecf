/** How a body is sent. */
export type Encoding = 'br' | 'gzip' | 'identity'

// Ours first where the client likes several equally: brotli is smaller.
const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity']

function weights(header: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    if (name === '') continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    found.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0)
  }
  return found
}

/**
 * The coding to answer an Accept-Encoding with (RFC 9110 12.5.3): `q=0` forbids, `*` speaks for what is not named. Without the
 * header, and when everything is forbidden, the answer is not coded: that is what such a client can always read.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const asked = weights(header)
  const star = asked.get('*')
  let best: Encoding = 'identity'
  let bestWeight = 0
  for (const coding of OFFERED) {
    // Not coding is acceptable unless forbidden, but a coding that was asked for goes first.
    const weight = asked.get(coding) ?? star ?? (coding === 'identity' ? Number.MIN_VALUE : 0)
    if (weight > bestWeight) {
      best = coding
      bestWeight = weight
    }
  }
  return best
}

/** `chooseEncoding` that remembers the few dozen headers browsers really send. */
export function createEncodingChooser(): (header: string | string[] | undefined) => Encoding {
  const known = new Map<string | undefined, Encoding>()
  return (given) => {
    const header = typeof given === 'object' ? given.join(',') : given
    const seen = known.get(header)
    if (seen !== undefined) return seen
    const encoding = chooseEncoding(header)
    if (known.size >= 256) known.clear()
    if ((header?.length ?? 0) <= 128) known.set(header, encoding)
    return encoding
  }
}
