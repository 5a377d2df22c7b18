import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { markdownToAdf } from '../../sandbox/upstreams/adf/markdown-to-adf';
import { contractsFolder } from './openapi-judge';

const file = path.join(contractsFolder(), 'adf-schema.2025-01-27.json');
const available = existsSync(file);

/** The vendor's schema is of draft 4; what it uses means the same in the draft that Ajv knows. */
function adfValidator(): ValidateFunction {
  const { $schema: _draft, ...schema } = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Ajv({ strict: false }).compile(schema);
}

it.skipIf(!available)(
  "makes ADF that the vendor's schema accepts, of any text (needs KAJI_SHARED/contracts)",
  () => {
    const isValid = adfValidator();
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...[
          '- a',
          '1. b',
          '> q',
          '| a | b |',
          '|---|',
          ':::info',
          ':::',
          '```',
          '# h',
          '---',
          '  x',
          '',
          'see https://a.example/b.',
        ],
        ...[
          '`c` **d** [e](https://f.example)',
          '- **a** `b`',
          '@712020:0a11ce00-0000-4000-8000-000000000002 ok',
          '> - quoted item',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const document = markdownToAdf(lines.join('\n'));
        expect(isValid(document) ? [] : JSON.stringify(document)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  },
);
