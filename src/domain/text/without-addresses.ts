import { isIPv6 } from 'node:net';

/** What separates an address from the words around it, though some of it may stand in a local part. */
const AROUND = '\\s@<>"\'()[\\]{},;:=/?&|：、。，；（）「」『』';
/** Lengths are bounded as in RFC 5321, so that a long text without any address is read in linear time. */
const E_MAIL = new RegExp(`(?:[^${AROUND}]{1,64}|[^\\s@])@[^${AROUND}]{1,255}`, 'g');
const IP_V4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g;
const IP_V6_LIKE = /(?<![\w:.])[\da-f]*:[\da-f:.]*[\da-f:](?!\w)/gi;
const LEFT_OUT = '…';

/**
 * A text that somebody else's software wrote (an error's message, a deployment's comment, a page's address), without the
 * e-mail and IP addresses in it: those of the product's users must go no further.
 */
export function withoutAddresses(text: string): string {
  return text
    .replace(E_MAIL, LEFT_OUT)
    .replace(/%40/gi, '@')
    .replace(E_MAIL, LEFT_OUT)
    .replace(IP_V4, LEFT_OUT)
    .replace(IP_V6_LIKE, (found) => (isIPv6(found) ? LEFT_OUT : found));
}
