import { expect, test } from 'vitest'
import { parseWrk } from './wrk'

const output = `Running 6s test @ http://127.0.0.1:3000/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   500.71us  123.00us   5.02ms   91.00%
    Req/Sec    60.50k     2.01k   63.00k    80.00%
  Latency Distribution
     50%  480.00us
     75%  520.00us
     90%    1.10ms
     99%    1.52ms
  363012 requests in 6.00s, 9.10GB read
Requests/sec:  60502.11
Transfer/sec:      1.52GB
`

test('reads rate and latencies, in milliseconds', () => {
  expect(parseWrk(output)).toEqual({ requestsPerSecond: 60_502.11, p50: 0.48, p99: 1.52, errors: 0 })
})

test('counts refused answers and broken connections', () => {
  const troubled = output.replace(
    'Requests/sec:',
    '  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 10\nRequests/sec:',
  )
  expect(parseWrk(troubled).errors).toBe(17)
})

test('will not take silence for a number', () => {
  expect(() => parseWrk('unable to connect to 127.0.0.1:1 Connection refused')).toThrow('wrk did not say its rate')
  expect(() => parseWrk(output.replace('99%', '98%'))).toThrow('wrk did not say its 99 % latency')
})
