import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Cbor = number | string | Buffer | Map<number | string, Cbor>

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

/** As much of CBOR (RFC 8949) as authenticators need. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)])])
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

interface Circumstances {
  origin: string
  rpId?: string
  /** Whether the person was asked for a finger or a PIN. */
  verified?: boolean
  counter?: number
}

/** A key as browsers have them (WebAuthn Level 3), in software: for tests. */
export function testAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
  const about = ({ origin, rpId = new URL(origin).hostname, verified = true, counter = 0 }: Circumstances, attested: boolean) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = 1 | (verified ? 4 : 0) | (attested ? 64 : 0)
    const credential = attested ? [Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(cose)] : []
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, ...credential])
  }
  const client = (type: string, challenge: string, origin: string) => JSON.stringify({ type, challenge, origin, crossOrigin: false })
  const wrap = <Response>(response: Response) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
    response,
  })
  return {
    /** What the browser answers when a passkey is made. */
    make(challenge: string, on: Circumstances) {
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', about(on, true)],
      ])
      return wrap({
        clientDataJSON: Buffer.from(client('webauthn.create', challenge, on.origin)).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      })
    },
    /** What the browser answers when somebody signs in. */
    sign(challenge: string, on: Circumstances) {
      const clientData = Buffer.from(client('webauthn.get', challenge, on.origin))
      const data = about(on, false)
      return wrap({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey).toString('base64url'),
      })
    },
  }
}
