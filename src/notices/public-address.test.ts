import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, isPublicEndpoint, publicLookup } from './public-address.js';

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '142.250.4.188', '2404:6800:4003::1'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'localhost'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an address of a push service', () => {
  it.each(['https://fcm.googleapis.com/fcm/send/x', 'https://web.push.apple.com/x', 'https://8.8.8.8/x'])('may be %s', (endpoint) => {
    expect(isPublicEndpoint(endpoint)).toBe(true);
  });

  it.each([
    ...[
      'http://fcm.googleapis.com/x',
      'https://localhost/x',
      'https://redis/x',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://0x7f000001/x',
    ],
    ...['https://printer.local/x', 'https://a:b@fcm.googleapis.com/x', 'https://2130706433/x', 'ftp://x.example/', 'nothing'],
  ])('may not be %s', (endpoint) => {
    expect(isPublicEndpoint(endpoint)).toBe(false);
  });

  it('is not found if its name points to this machine', async () => {
    const found = await new Promise((resolve) => publicLookup('localhost', {}, (error) => resolve(error?.code)));

    expect(found).toBe('ENOTPUBLIC');
  });
});
