import type { Hono } from 'hono';
import type { People } from '../state/people';

const COLOURS = ['#0c66e4', '#1f845a', '#6e5dc6', '#c25100', '#ae2e24', '#206a83', '#943d73', '#5b7f24'];

/** Draws avatars: the initials of a person on a colour of their own. Open to everybody, like the vendor's. */
export function avatarRoutes(app: Hono, people: People): void {
  app.get('/rest/api/3/universal_avatar/view/type/:type/avatar/:id', (context) => {
    const { type, id } = context.req.param();
    const name = type === 'user' ? people.displayName(id) : type;
    const initials = name
      .split(/\s+/)
      .map((word) => [...word][0] ?? '')
      .slice(0, 2)
      .join('')
      .toUpperCase();
    const sum = [...id].reduce((total, character) => total + character.charCodeAt(0), 0);
    const colour = COLOURS[sum % COLOURS.length] ?? '';
    const label = initials.replace(/[<>&"]/g, '');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><circle cx="24" cy="24" r="24" fill="${colour}"/><text x="24" y="31" text-anchor="middle" font-family="sans-serif" font-size="18" fill="#fff">${label}</text></svg>`;
    return context.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' });
  });
}
