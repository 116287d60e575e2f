import { describe, expect, test } from 'vitest'
import { findImapHost, isPublicAddress } from './imap-host'

describe('a mail server that an organiser names', () => {
  test.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::1', '192.167.255.255', '172.32.0.1'])(
    'may be at %s, on the public internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:1::',
    '2001:db8::1',
    'ff02::1',
    '',
    'localhost',
    '1',
    '0x7f000001',
  ])('may not be at %j', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', 'localhost.', '0x7f.1', '2130706433', '::1'])(
    'is not asked for when %s leads inside',
    async (host) => {
      await expect(findImapHost(host, [])).rejects.toThrow()
      await expect(findImapHost(host, ['mail.example.org'])).rejects.toThrow()
    },
  )

  test('is asked for inside when the operator allows it, by the address that was looked at', async () => {
    expect(await findImapHost('127.0.0.1', ['127.0.0.1'])).toEqual({ address: '127.0.0.1', servername: '', here: true })
    const { address, servername, here } = await findImapHost('LocalHost', ['localhost'])
    expect(['127.0.0.1', '::1']).toContain(address)
    expect({ servername, here }).toEqual({ servername: 'localhost', here: true })
  })
})
