import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMrkdwn } from '../../../sandbox/view/pages/slack/mrkdwn';

describe('readMrkdwn', () => {
  it('reads formats, links with labels, mentions and code', () => {
    expect(
      readMrkdwn('*SEV-1* _now_ ~then~ `x` <https://example.test|ticket> <@U1> <#C1|inc> <!here>'),
    ).toEqual([
      { kind: 'bold', text: 'SEV-1' },
      { kind: 'text', text: ' ' },
      { kind: 'italic', text: 'now' },
      { kind: 'text', text: ' ' },
      { kind: 'strike', text: 'then' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'x' },
      { kind: 'text', text: ' ' },
      { kind: 'link', href: 'https://example.test', text: 'ticket' },
      { kind: 'text', text: ' ' },
      { kind: 'user', id: 'U1', text: '@U1' },
      { kind: 'text', text: ' ' },
      { kind: 'channel', id: 'C1', text: 'inc' },
      { kind: 'text', text: ' ' },
      { kind: 'special', id: 'here', text: '@here' },
    ]);
  });

  it('leaves signs inside words alone', () => {
    expect(readMrkdwn('snake_case_name 2*3*4')).toEqual([{ kind: 'text', text: 'snake_case_name 2*3*4' }]);
  });

  it('shows any text that was escaped for Slack as it was written, with nothing lost', () => {
    const written = fc.string().filter((text) => !/[*_~`]/.test(text));
    fc.assert(
      fc.property(written, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(
          readMrkdwn(escaped)
            .map((span) => span.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
