import { banks } from '@ondol/seoul'
import { describe, expect, it } from 'vitest'
import { bankAccountText, maskBankAccount, readBankAccount } from './bank-account.ts'

describe('a bank account', () => {
  it.each([
    ['088:110123456789', '110-123-456789'],
    ['090:3333-01-1234567', '3333-01-1234567'],
    ['004:12345604123456', '123456-04-123456'],
    ['011:301 0123 4567 81', '301-0123-4567-81'],
    ['020:1002123456789', '1002-123-456789'],
    ['003:12312345601012', '123-123456-01-012'],
    ['088:11012345678', '11012345678'],
    ['045:9002-1234-5678-9', '9002123456789'],
  ])('%s is written %s', (text, written) => {
    const account = readBankAccount(text)
    expect(account).toMatchObject({ kind: 'read', value: { written, bank: text.slice(0, 3) } })
  })

  it.each([
    ['110-123-456789', /은행/],
    ['999:110123456789', /은행/],
    ['toString:110123456789', /은행/],
    ['088:110:123456789', /은행/],
    ['088:123456789', /10~14자리/],
    ['088:123456789012345', /10~14자리/],
    ['088:11012345678a', /10~14자리/],
  ])('%s is none', (text, reason) => {
    const answer = readBankAccount(text)
    expect(answer.kind === 'refused' ? answer.reason.ko : answer).toMatch(reason)
  })

  it('is the same however it is written', () => {
    const texts = ['088:110-123-456789', '088:110123456789', '088: 110 123 456789 '].map((text) => {
      const answer = readBankAccount(text)
      return answer.kind === 'read' ? bankAccountText(answer.value) : answer
    })
    expect(new Set(texts)).toEqual(new Set(['088:110123456789']))
  })

  it('is shown with its last four digits', () => {
    expect(maskBankAccount('088:110123456789')).toBe('***-***-**6789')
    expect(maskBankAccount('088:11012345678')).toBe('*******5678')
    expect(maskBankAccount('110123456789')).toBe('**********')
  })

  it('has groups that fit a number which the bank can have', () => {
    for (const { groups } of Object.values(banks)) {
      const length = groups?.reduce((sum, size) => sum + size, 0) ?? 10
      expect(length).toBeGreaterThanOrEqual(10)
      expect(length).toBeLessThanOrEqual(14)
    }
  })
})
