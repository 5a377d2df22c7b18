import fc from 'fast-check';

/** Texts that a ticket may hold: any UTF-16, halves of surrogate pairs included, and markup of every vendor. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '\\"',
        "'",
        ')',
        ' OR ',
        'AND',
        'NOT',
        'ORDER BY created',
        '*',
        '~',
        '\n',
        '\u0000',
        '<!channel>',
        '<@U0MIKA>',
        '&amp;',
        '|',
        '`',
        'ログイン',
        'slow',
        'ORA-00060',
        '{"type":"doc"}',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
