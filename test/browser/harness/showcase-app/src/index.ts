import Resolver from '@forge/resolver';

const resolver = new Resolver();

resolver.define('greet', ({ payload, context }) => ({
  greeting: `Hello ${payload.name}`,
  moduleKey: context.moduleKey,
}));

resolver.define('fail', () => {
  throw new Error('The resolver failed on purpose');
});

export const answer = resolver.getDefinitions();
