import type { Hono, MiddlewareHandler } from 'hono';
import { ApiError } from '../api-error';
import { VENDOR_OPERATIONS } from './vendor-operations';

const METHODS: Readonly<Record<string, string>> = {
  G: 'GET',
  P: 'POST',
  U: 'PUT',
  A: 'PATCH',
  D: 'DELETE',
};

interface Template {
  /** `/rest/api/3/issue/{}/votes` */
  path: string;
  segments: readonly string[];
  methods: ReadonlySet<string>;
}

const TEMPLATES: readonly Template[] = Object.entries(VENDOR_OPERATIONS).flatMap(([base, words]) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => templateOf(`/rest/${base}`, word)),
);

/** APIs of the vendor of which the sandbox models nothing. */
const OTHER_APIS = ['/jsm/', '/rest/api/2/', '/rest/api/latest/', '/rest/agile/'];
const BASES = [...Object.keys(VENDOR_OPERATIONS).map((base) => `/rest/${base}/`), ...OTHER_APIS];

/**
 * Stands in front of the operations: what the vendor has and the sandbox does not model is answered with 501, what the
 * vendor does not have with 404 or 405. So that `issue/picker` is not taken for an issue of that name.
 */
export function refuseTheUnmodelled(routes: Hono): void {
  let modelled: ReadonlySet<string> | undefined;
  const guard: MiddlewareHandler = async ({ req }, next) => {
    const path = req.path.replace(/(?<=.)\/$/, '');
    if (!BASES.some((base) => req.path.startsWith(base))) return next();
    modelled ??= new Set(routes.routes.map((route) => `${route.method} ${unnamed(route.path)}`));
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    const fitting = templatesOf(path);
    const template = fitting.find(({ methods }) => methods.has(method));
    if (template && modelled.has(`${method} ${template.path}`)) return next();
    if (template || OTHER_APIS.some((base) => path.startsWith(base))) {
      throw new ApiError(501, [`The sandbox does not model ${req.method} ${req.path}`]);
    }
    if (fitting.length > 0) throw new ApiError(405, [`Method Not Allowed: ${req.method} ${req.path}`]);
    throw new ApiError(404, [`null for uri: ${req.path}`]);
  };
  for (const base of ['/rest/*', '/jsm/*']) routes.use(base, guard);
}

function templateOf(base: string, word: string): Template {
  const [, name = '', letters = ''] = /^(.+):([A-Z]+)$/.exec(word) ?? [];
  const path = `${base}/${name}`;
  return {
    path,
    segments: path.split('/'),
    methods: new Set([...letters].map((letter) => METHODS[letter] ?? '')),
  };
}

/** The templates that a path fits, those with fewer parameters first. */
function templatesOf(path: string): Template[] {
  const segments = path.split('/');
  return TEMPLATES.filter(
    (template) =>
      template.segments.length === segments.length &&
      template.segments.every((each, at) => each === '{}' || each === segments[at]),
  ).toSorted((left, right) => parametersOf(left) - parametersOf(right));
}

const parametersOf = ({ segments }: Template) => segments.filter((segment) => segment === '{}').length;

/** Hono's `/issue/:issue` without the parameter's name. */
const unnamed = (path: string) => path.replace(/:\w+/g, '{}');
