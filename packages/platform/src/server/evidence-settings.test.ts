import { expect, it } from 'vitest'
import { readEvidenceSettings } from './evidence-settings.ts'

const S3 = {
  S3_ENDPOINT: 'https://s3.example/',
  S3_BUCKET: 'evidence',
  S3_REGION: 'ap-northeast-2',
  S3_ACCESS_KEY_ID: 'AK',
  S3_SECRET_ACCESS_KEY: 'secret',
}
const REGISTERS = { REGISTERS_URL: 'https://registers.example/ondol', REGISTERS_TOKEN: 'token' }

it('keeps files in the folder, scans nothing and asks nobody unless it is set', () => {
  expect(readEvidenceSettings({ CLAMAV_SOCKET: '' }, '.ondol')).toEqual({
    folder: '.ondol',
    s3: null,
    clamd: null,
    registers: null,
    limits: { bytes: 20_000_000, pixels: 110_000_000 },
  })
})

it('reads a storage, a scanner, registers and a size', () => {
  const environment = { ...S3, ...REGISTERS, CLAMAV_SOCKET: 'clamav:3310', LARGEST_FILE: '50000000' }
  expect(readEvidenceSettings(environment, '.ondol')).toEqual({
    folder: '.ondol',
    s3: {
      endpoint: 'https://s3.example',
      bucket: 'evidence',
      region: 'ap-northeast-2',
      accessKeyId: 'AK',
      secretAccessKey: 'secret',
    },
    clamd: { host: 'clamav', port: 3310 },
    registers: { url: 'https://registers.example/ondol', token: 'token' },
    limits: { bytes: 50_000_000, pixels: 110_000_000 },
  })
})

it.each([
  [{ ...S3, S3_BUCKET: '' }, 'S3_BUCKET: expected the name of a bucket, as S3_ENDPOINT is set'],
  [{ ...S3, S3_BUCKET: 'Not A Bucket' }, 'S3_BUCKET: expected the name of a bucket, not "Not A Bucket"'],
  [{ CLAMAV_SOCKET: 'clamav' }, 'CLAMAV_SOCKET: expected where clamd listens'],
  [{ ...REGISTERS, REGISTERS_URL: 'http://registers.example' }, 'REGISTERS_URL: expected the https address'],
  [{ REGISTERS_URL: REGISTERS.REGISTERS_URL }, 'REGISTERS_TOKEN: expected the token'],
  [{ LARGEST_FILE: '20 MB' }, 'LARGEST_FILE: expected a number of bytes'],
])('names what cannot be used: %j', (environment, message) => {
  expect(() => readEvidenceSettings(environment, '.ondol')).toThrow(message)
})

it('never tells a secret back', () => {
  const environment = { ...REGISTERS, REGISTERS_TOKEN: 'a b' }
  expect(() => readEvidenceSettings(environment, '.ondol')).toThrow(
    /^REGISTERS_TOKEN: expected the token that the registers know$/,
  )
})

it('lets registers of this machine be asked without encryption', () => {
  const environment = { ...REGISTERS, REGISTERS_URL: 'http://localhost:9000' }
  expect(readEvidenceSettings(environment, '.ondol').registers?.url).toBe('http://localhost:9000')
})
