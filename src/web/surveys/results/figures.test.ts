import { describe, expect, it } from 'vitest'
import { barOf, inHundred, percent, plainNumber, pointsApart, pointsRange, signedDigit } from './figures.js'

describe('figures in words', () => {
  it('say shares and ranges in whole hundredths', () => {
    expect(percent(0.525)).toBe('53 %')
    expect(inHundred({ low: 0.4149, high: 0.5951 })).toBe('41 to 60 in 100')
  })

  it.each([
    [0.12, '+12 points'],
    [-0.031, '−3 points'],
    [-0.001, '0 points'],
    [0.011, '+1 point'],
  ])('say a difference of %d as %s', (difference, words) => {
    expect(pointsApart(difference)).toBe(words)
  })

  it('say ranges that pass 0 with both signs', () => {
    expect(pointsRange({ low: -0.2, high: 0.07 })).toBe('−20 to +7')
  })

  it.each([
    [0.44, '+0.4'],
    [-0.16, '−0.2'],
    [-0.01, '0.0'],
    [0.01, '0.0'],
  ])('say a difference of averages of %d as %s', (difference, words) => {
    expect(signedDigit(difference)).toBe(words)
  })

  it('write numbers as people do', () => {
    expect([12, 12.5, -1234.56].map(plainNumber)).toEqual(['12', '12.5', '−1,234.6'])
  })

  it('draw a bar as long as its share, with the line of its interval across its end', () => {
    const { width, line } = barOf({ count: 30, base: 60 })
    expect(width).toBe('50.0%')
    expect(Number.parseFloat(line.from)).toBeLessThan(50)
    expect(Number.parseFloat(line.to)).toBeGreaterThan(50)
  })
})
