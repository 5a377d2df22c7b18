/// <reference types="vite/client" />
import type { ReactNode } from 'react';
import { z } from 'zod';
import { legacyGlyphs } from './legacy-glyphs';
import './glyphs.css';

const sources = import.meta.glob<string>('../../../node_modules/@atlaskit/icon/svgs/core/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const glyphs = new Map(
  Object.entries(sources).map(([path, svg]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), svg]),
);

function sourceOf(name: string): string | undefined {
  return glyphs.get(name) ?? glyphs.get(legacyGlyphs[name] ?? '');
}

/** The name of an icon that Atlaskit draws today. */
export const glyphName = z.string().refine((name) => sourceOf(name) !== undefined, {
  error: (issue) => `${JSON.stringify(issue.input)} is no icon of @atlaskit/icon/core`,
});

interface GlyphProps {
  name: string;
  label: string;
  /** 12 px, 16 px or 24 px */
  size?: 'small' | 'medium' | 'large';
  color?: string;
}

const sizes = { small: '12px', medium: '16px', large: '24px' };

/** An icon as Atlaskit draws it: an SVG in the text's colour, named for screen readers unless the label is empty. */
export function Glyph({ name, label, size = 'medium', color }: GlyphProps): ReactNode {
  const svg = sourceOf(name) ?? '';
  return (
    <span
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className="uikit-glyph"
      style={{ inlineSize: sizes[size], blockSize: sizes[size], color }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG comes from the icon package, at build time
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

const components = new Map<string, () => ReactNode>();

/** The icon as a component, the same one at every call, for buttons that take components. */
export function glyphComponent(name: string): () => ReactNode {
  const known = components.get(name);
  if (known) return known;
  const component = () => <Glyph name={name} label="" />;
  components.set(name, component);
  return component;
}
