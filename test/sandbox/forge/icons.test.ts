import { expect, it } from 'vitest';
import { parseManifest } from '../../../sandbox/forge/manifest';

const manifestWith = (icon: string) => `
app:
  id: ari:cloud:ecosystem::app/1
  runtime: { name: nodejs22.x }
modules:
  jira:issuePanel:
    - { key: panel, title: Panel, icon: "${icon}", resource: panel, render: native }
  function:
    - { key: resolver, handler: index.resolver }
resources:
  - { key: panel, path: src/panel.tsx }
  - { key: icons, path: static/icons }
`;

it.each(['resource:icons;kaji.svg', 'https://icons.example/kaji.svg', 'data:image/svg+xml,'])(
  'takes the icon %s',
  (icon) => expect(() => parseManifest(manifestWith(icon), 'manifest.yml')).not.toThrow(),
);

it.each(['resource:pictures;kaji.svg', 'resource:panel;kaji.svg', 'resource:icons/kaji.svg'])(
  'refuses the icon %s, which is in no folder of the app',
  (icon) => expect(() => parseManifest(manifestWith(icon), 'manifest.yml')).toThrow('icons in resources'),
);
