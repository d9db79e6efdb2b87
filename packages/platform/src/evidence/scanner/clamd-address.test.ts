import { expect, it } from 'vitest'
import { readClamdAddress } from './clamd-address.ts'

it.each([
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['clamav:3310', { host: 'clamav', port: 3310 }],
  ['tcp://10.0.0.7:3310', { host: '10.0.0.7', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
])('reads %s', (stated, address) => {
  expect(readClamdAddress(stated)).toEqual(address)
})

it.each(['', 'clamav', 'clamav:', 'clamav:0', 'clamav:65536', ':3310', 'http://clamav:3310/', 'a b:1'])(
  'reads no address in %j',
  (stated) => {
    expect(readClamdAddress(stated)).toBeNull()
  },
)
