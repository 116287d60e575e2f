import { expect, test } from 'vitest'
import { Heartbeats } from './heartbeats'

const seconds = (count: number) => count * 1_000
const minute = seconds(60)

test('who has not been heard of for a minute is named, who has been is not', () => {
  const beats = new Heartbeats(seconds(5))
  beats.expect('web', minute, 0)
  beats.expect('worker', minute, 0)
  for (let now = 5; now <= 60; now += 5) {
    beats.hear('web', seconds(now))
    expect(beats.silent(seconds(now))).toEqual([])
  }
  expect(beats.silent(seconds(65))).toEqual(['worker'])
})

test('who ended is not waited for, and a late word of theirs changes nothing', () => {
  const beats = new Heartbeats(seconds(5))
  beats.expect('web', minute, 0)
  beats.forget('web')
  beats.hear('web', seconds(1))
  expect(beats.silent(seconds(5))).toEqual([])
  expect(beats.silent(seconds(500))).toEqual([])
})

test('a machine that slept for an hour blames nobody', () => {
  const beats = new Heartbeats(seconds(5))
  beats.expect('web', minute, 0)
  expect(beats.silent(seconds(5))).toEqual([])
  for (let now = 3_605; now <= 3_655; now += 5) expect(beats.silent(seconds(now))).toEqual([])
  expect(beats.silent(seconds(3_660))).toEqual(['web'])
})
