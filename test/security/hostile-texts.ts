import fc from 'fast-check';

/** What breaks quoting in one of the places a text goes: OData, JSON, XML, CSV, ICS, addresses, HTML. */
export const fragments: readonly string[] = [
  ...[
    "'",
    "''",
    '"',
    '\\',
    ';',
    ',',
    '|',
    '%',
    '%27',
    '%2527',
    '&',
    '&amp;',
    '#',
    '?',
    '+',
    '/',
    '../',
  ],
  ...["' or '1' eq '1", "x') or true", '$filter=', ']]>', '<![CDATA[', '<!--', '-->', '&#0;'],
  ...[
    '<script>window.executed=1</script>',
    '<img src=x onerror="window.executed=1">',
    '</textarea>',
  ],
  ...[
    'javascript:window.executed=1',
    '<svg onload=window.executed=1>',
    '{{7*7}}',
    '${7*7}',
    '{text}',
  ],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://example.org")', '\t=1', "'"],
  ...[
    '\r\n',
    '\r',
    '\n',
    '\n ',
    '\u2028',
    '\u2029',
    '\v',
    '\f',
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u0085',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\ufffe',
    '\uffff',
    '\ufeff',
    '\u202e',
    '\u200b',
    '\u00a0',
    'e\u0301',
    'ﬁ',
  ],
  ...[
    'å',
    'ä',
    'ö',
    'Åäö',
    '👩🏽‍💻',
    '🇸🇪',
    'עברית',
    'العربية',
    '漢字',
    '𝒳',
    '__proto__',
    'constructor',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    '[]',
    '{}',
    'END:VEVENT',
    'BEGIN:VALARM',
    'ATTACH:file:///etc/passwd',
  ],
];

/** Any text that somebody could type or paste, with what breaks things in it more often than by chance. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(
        fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 12 })),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 240, maxLength: 320 }) },
);

/** The long run is 10,000: `SAMSPEL_RUNS=10000 npm test -- test/security`. */
export const runs = Number(process.env['SAMSPEL_RUNS'] ?? 300);
