import { describe, expect, it } from 'vitest'
import { reachOf } from './public-address'

describe('an address', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '169.253.1.1',
    '192.169.0.1',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ])('of the internet: %s', (address) => {
    expect(reachOf(address)).toBe('public')
  })

  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '127.255.255.255',
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '::1',
    'fc00::1',
    'fd12:3456:789a::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::ffff:192.168.1.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '2002:a00:1:0:1:2:3:4',
  ])('of a private network: %s', (address) => {
    expect(reachOf(address)).toBe('private')
  })

  it.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['link-local, and the clouds’ metadata', '169.254.169.254'],
    ['link-local', '169.254.0.1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['link-local, mapped', '::ffff:169.254.169.254'],
    ['link-local by NAT64', '64:ff9b::a9fe:a9fe'],
    ['link-local by 6to4', '2002:a9fe:a9fe::'],
    ['multicast', '224.0.0.1'],
    ['multicast', '239.255.255.250'],
    ['multicast', 'ff02::1'],
    ['reserved', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.7'],
    ['documentation', '203.0.113.9'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['benchmarks', '198.18.0.1'],
    ['benchmarks', '2001:2::1'],
    ['the future', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['unspecified, mapped', '::ffff:0.0.0.0'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv4-compatible', '::808:808'],
    ['translated', '::ffff:0:127.0.0.1'],
    ['NAT64 of a network', '64:ff9b:1::10.0.0.1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['site-local', 'fec0::1'],
    ['discard', '100::1'],
    ['not given out', '4000::1'],
    ['not given out', '8000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address', '1.2.3.4.5'],
  ])('%s leads nowhere: %s', (_, address) => {
    expect(reachOf(address)).toBe('nowhere')
  })
})
