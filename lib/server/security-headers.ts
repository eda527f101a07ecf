/** Features of a browser that no page of ours uses, so that nothing that gets into one can use them either. */
const UNUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

/**
 * Headers that every answer carries, names in lower case. Strict-Transport-Security only where the site is https: on http it
 * would be ignored at best.
 */
export function securityHeaders(siteUrl: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
  }
  // A year. Not includeSubDomains: the publisher's other hosts are not ours to decide about.
  if (siteUrl.startsWith('https:')) headers['strict-transport-security'] = 'max-age=31536000'
  return headers
}
