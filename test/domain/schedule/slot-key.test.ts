import { createHash } from 'node:crypto';
import {
  parseSlotText,
  sha1,
  slotTextOf,
  transactionIdOf,
  uuid5,
} from '#domain/schedule/slot-key.ts';

const key = { programmeId: 'UPP01', occasionId: 'T1', dayNumber: 2, generation: 0 };

describe('the name of a booked day', () => {
  it('is written and read again', () => {
    expect(slotTextOf(key)).toBe('UPP01|T1|2|0');
    expect(parseSlotText('UPP01|T1|2|0')).toEqual(key);
  });

  it.each(['', 'UPP01|T1|2', 'UPP01|T1|0|0', 'UPP01|T1|2|x', 'UPP01||2|0', 'UPP01|T1|2|0|9'])(
    'is not read from %j',
    (text) => {
      expect(parseSlotText(text)).toBeNull();
    },
  );

  it('gives the same transaction id every time, another for each generation', () => {
    expect(transactionIdOf(key)).toBe(transactionIdOf({ ...key }));
    expect(transactionIdOf(key)).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(transactionIdOf({ ...key, generation: 1 })).not.toBe(transactionIdOf(key));
  });
});

describe('UUID version 5', () => {
  it('gives the value of RFC 9562', () => {
    // Appendix A.4: the DNS namespace and www.example.com.
    expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('hashes messages of every length round a block as the platform does', () => {
    for (let length = 0; length < 200; length++) {
      const message = Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      const theirs = createHash('sha1').update(Buffer.from(message)).digest();
      expect(sha1(message)).toEqual([...theirs]);
    }
  });

  it('counts letters outside ASCII as UTF-8', () => {
    const space = '00000000-0000-0000-0000-000000000000';
    const bytes = createHash('sha1').update(Buffer.alloc(16)).update('träff').digest('hex');
    expect(uuid5(space, 'träff').slice(0, 8)).toBe(bytes.slice(0, 8));
  });
});
