import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { guardRequest } from './guard-request'
import { networkHeader, networkOf } from './network'

const request = (peer: string, headers: Record<string, string> = {}) =>
  ({
    url: '/',
    headers: { host: 'postbag.example', ...headers },
    rawHeaders: ['Host', 'x'],
    socket: { remoteAddress: peer },
  }) as unknown as IncomingMessage

test.each([
  ['198.51.100.7', {}, '198.51.100.0/24'],
  ['::ffff:198.51.100.7', {}, '198.51.100.0/24'],
  ['2001:db8:1:2::7', {}, '2001:db8:1::/48'],
  ['198.51.100.7', { 'x-forwarded-for': '203.0.113.9' }, '198.51.100.0/24'],
  ['127.0.0.1', { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }, '198.51.100.0/24'],
  ['127.0.0.1', { 'x-forwarded-for': '198.51.100.7:4711' }, '198.51.100.0/24'],
  ['::1', { 'x-forwarded-for': '[2001:db8:1:2::7]:4711' }, '2001:db8:1::/48'],
  ['::1', { 'x-forwarded-for': '[2001:db8:1:2::7]' }, '2001:db8:1::/48'],
  ['127.0.0.1', { 'x-forwarded-for': 'unknown' }, 'nameless'],
  ['127.0.0.1', { 'x-forwarded-for': '' }, 'nameless'],
  ['127.0.0.1', { 'x-forwarded-for': '198.51.100.7, _hidden' }, 'nameless'],
  ['127.0.0.1', {}, 'nameless'],
])('a request from %s with %j comes from the network "%s"', (peer, headers, network) => {
  expect(networkOf(request(peer, headers), false)).toBe(network)
})

test('on a site of this machine alone, the machine itself is of no network, and whoever is forwarded is of one', () => {
  expect(networkOf(request('127.0.0.1'), true)).toBe('')
  expect(networkOf(request('127.0.0.1', { 'x-forwarded-for': 'unknown' }), true)).toBe('nameless')
})

test('whatever a visitor says of their network, ours stands', () => {
  const asked = request('198.51.100.7', { [networkHeader]: '10.0.0.0/24' })
  guardRequest(asked, new URL('https://postbag.example'))
  expect(asked.headers[networkHeader]).toBe('198.51.100.0/24')
})
