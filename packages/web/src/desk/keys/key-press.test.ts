import { describe, expect, it } from 'vitest'
import { isOwnKey, isTyping, type KeyPress, keyOf } from './key-press.ts'

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...given,
})

describe('the key that was pressed', () => {
  it.each([
    ['j', { key: 'j', code: 'KeyJ' }],
    ['j', { key: 'J', code: 'KeyJ', shiftKey: true }],
    ['j', { key: 'ㅓ', code: 'KeyJ' }],
    ['j', { key: 'Process', code: 'KeyJ' }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['/', { key: '/', code: 'Slash' }],
    ['ArrowDown', { key: 'ArrowDown', code: 'ArrowDown' }],
    ['Escape', { key: 'Escape', code: 'Escape' }],
  ])('is %s', (key, given) => expect(keyOf(press(given))).toBe(key))

  it('goes by what is written on it, wherever it lies', () => {
    expect(keyOf(press({ key: 'j', code: 'KeyC' }))).toBe('j')
  })

  it.each([
    ['the browser', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['the system', { key: 'k', code: 'KeyK', metaKey: true }],
    ['the menus', { key: 'k', code: 'KeyK', altKey: true }],
    ['an input method', { key: 'k', code: 'KeyK', isComposing: true }],
    ['no letter', { key: '가', code: 'Digit1' }],
  ])('is none where it belongs to %s', (_, given) => expect(keyOf(press(given))).toBeNull())
})

describe('an element that has the focus', () => {
  it.each([
    [{ tagName: 'INPUT', type: 'text' }, true],
    [{ tagName: 'INPUT', type: 'date' }, true],
    [{ tagName: 'INPUT', type: 'search' }, true],
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'SELECT' }, true],
    [{ tagName: 'DIV', isContentEditable: true }, true],
    [{ tagName: 'INPUT', type: 'checkbox' }, false],
    [{ tagName: 'BUTTON', type: 'submit' }, false],
    [{ tagName: 'A' }, false],
    [{ tagName: 'BODY' }, false],
  ])('%j is written in: %s', (target, typing) => expect(isTyping(target)).toBe(typing))

  it('keeps the keys that it uses itself', () => {
    expect(isOwnKey('Enter', { tagName: 'A' })).toBe(true)
    expect(isOwnKey('j', { tagName: 'A' })).toBe(false)
    expect(isOwnKey('ArrowDown', { tagName: 'INPUT', type: 'radio' })).toBe(true)
    expect(isOwnKey('Enter', { tagName: 'BODY' })).toBe(false)
  })
})
