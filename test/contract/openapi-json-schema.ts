type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Rewrites what OpenAPI 3.0 says differently from JSON Schema, throughout a document:
 * `nullable: true` becomes a type that includes `null`, boolean `exclusiveMinimum`/`exclusiveMaximum` become numbers,
 * and `discriminator`, which only helps code generators, goes.
 *
 * @see https://spec.openapis.org/oas/v3.0.3#schema-object
 */
export function jsonSchemaOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(jsonSchemaOf);
  if (!isObject(node)) return node;
  const rewritten: Json = {};
  for (const [key, value] of Object.entries(node)) rewritten[key] = jsonSchemaOf(value);
  if (isObject(rewritten.discriminator) && 'propertyName' in rewritten.discriminator) {
    delete rewritten.discriminator;
  }
  rewriteBound(rewritten, 'exclusiveMinimum', 'minimum');
  rewriteBound(rewritten, 'exclusiveMaximum', 'maximum');
  return rewritten.nullable === true ? orNull(rewritten) : rewritten;
}

function rewriteBound(schema: Json, exclusive: string, inclusive: string): void {
  if (typeof schema[exclusive] !== 'boolean') return;
  if (schema[exclusive]) {
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  } else {
    delete schema[exclusive];
  }
}

function orNull({ nullable: _nullable, ...schema }: Json): Json {
  return { anyOf: [{ type: 'null' }, schema] };
}
