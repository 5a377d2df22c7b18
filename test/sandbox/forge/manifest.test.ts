import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileDisplayConditions } from '../../../sandbox/forge/display-conditions';
import { indexedProperties, parseManifest } from '../../../sandbox/forge/manifest';
import { HELLO_APP } from './hello-site';

const yaml = readFileSync(join(HELLO_APP, 'manifest.yml'), 'utf8');
const changed = (from: string, to: string) => parseManifest(yaml.replace(from, to), 'manifest.yml');

it('reads the manifest of an app that it can run', () => {
  expect(parseManifest(yaml, 'manifest.yml').modules.consumer).toEqual([
    { key: 'work', queue: 'work-queue', function: 'on-work' },
  ]);
});

it.each([
  [
    'a module type that the host does not act upon',
    'jira:issuePanel:',
    'jira:globalPage:',
    'jira:globalPage',
  ],
  ['an event filter by expression', 'ignoreSelf: true', 'expression: "true"', 'event filter expressions'],
  ['a module that is no UI Kit', 'render: native', 'render: default', 'only UI Kit modules'],
  ['a static web trigger', 'type: dynamic', 'type: static', 'only dynamic web trigger'],
  ['a function that nobody defines', 'function: on-work', 'function: on-rest', 'on-rest'],
])('does not start with %s', (_, from, to, message) => {
  expect(() => changed(from, to)).toThrow(message);
});

it('knows what an app has indexed of its properties, and starts with no other kind of index', () => {
  const declare = (type: string) =>
    parseManifest(
      yaml.replace(
        '  jira:issuePanel:',
        `  jira:entityProperty:\n    - key: mark\n      propertyKey: hello\n      values: [{ path: a.b, type: ${type} }]\n  jira:issuePanel:`,
      ),
      'manifest.yml',
    );
  expect(indexedProperties(declare('date'))).toEqual([{ key: 'hello', path: 'a.b', isDate: true }]);
  expect(() => declare('user')).toThrow('only numbers, strings and dates');
});

it('does not start with a display condition that it does not model', () => {
  expect(() => compileDisplayConditions({ and: [{ jiraExpression: 'true' }] })).toThrow('"jiraExpression"');
});

it('does not start with a display condition of the wrong type', () => {
  expect(() => compileDisplayConditions({ isProjectAdmin: 'yes' })).toThrow();
});
