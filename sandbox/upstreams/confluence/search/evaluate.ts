import { spanOf } from '../cql/instant';
import type { Clause, Condition, CqlQuery, Value } from '../cql/query';
import type { Entity } from './entity';
import { indexed, relevance } from './matching';

interface SearchContext {
  now: Date;
  /** whom `currentUser()` means */
  accountId: string;
}

/** `siteSearch` ranks titles higher, and fails on nothing to search for; the site answers 500. */
export class EmptySiteSearch extends Error {}

/**
 * The entities a query finds, in its order; without one, the most relevant first and then the latest.
 *
 * @throws CqlError for values that do not fit their field
 */
export function search(
  entities: readonly Entity[],
  { condition, orderBy }: CqlQuery,
  context: SearchContext,
): Entity[] {
  const effective = condition && withoutDroppedSiteSearch(condition);
  return entities
    .map((entity) => ({ entity, score: effective ? evaluate(effective, entity, context) : 1 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => {
      for (const { field, descending } of orderBy) {
        const [left, right] = [orderKey(a.entity, field), orderKey(b.entity, field)];
        if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
      }
      return b.score - a.score || b.entity.lastModified - a.entity.lastModified;
    })
    .map(({ entity }) => entity);
}

/** What was searched for as text, for the highlights. */
export function searchedTexts(condition: Condition | undefined): string[] {
  if (!condition || condition.kind === 'not') return [];
  if (condition.kind !== 'clause') return condition.parts.flatMap(searchedTexts);
  return condition.operator === '~' ? condition.values.map(textOf) : [];
}

/** Measured on a live site: `a AND siteSearch ~ "x" AND b` answers as if the middle were not there. */
function withoutDroppedSiteSearch(condition: Condition): Condition {
  if (condition.kind !== 'and' || condition.parts.length !== 3) return condition;
  const [, middle] = condition.parts;
  if (middle?.kind !== 'clause' || middle.field !== 'sitesearch') return condition;
  return { ...condition, parts: condition.parts.filter((part) => part !== middle) };
}

/** 0 when the entity does not fit, otherwise how well its texts do (1 without a text clause). */
function evaluate(condition: Condition, entity: Entity, context: SearchContext): number {
  if (condition.kind === 'not') return evaluate(condition.part, entity, context) > 0 ? 0 : 1;
  if (condition.kind === 'clause') return evaluateClause(condition, entity, context);
  const scores = condition.parts.map((part) => evaluate(part, entity, context));
  const sum = scores.reduce((total, score) => total + score, 0);
  return condition.kind === 'and' && scores.includes(0) ? 0 : sum;
}

function evaluateClause(clause: Clause, entity: Entity, context: SearchContext): number {
  const { field, operator } = clause;
  if (operator === '~' || operator === '!~') {
    const score = textScore(field, clause.values.map(textOf).join(' '), entity);
    return operator === '~' ? score : Number(score === 0);
  }
  if (field === 'lastmodified' || field === 'created') {
    const at = field === 'created' ? entity.created : entity.lastModified;
    return Number(clause.values.some((value) => compares(at, operator, spanOf(value, context.now))));
  }
  const wanted = clause.values.map((value) =>
    (value.kind === 'call' ? context.accountId : value.text).toLowerCase(),
  );
  const isThere = exactValues(field, entity).some((value) => wanted.includes(value.toLowerCase()));
  return Number(isThere !== (operator === '!=' || operator === 'not in'));
}

function textScore(field: string, searched: string, entity: Entity): number {
  const { title, text } = entity.index;
  if (field === 'space.title') return relevance(searched, [{ text: indexed(entity.space.name), weight: 1 }]);
  if (field === 'title') return relevance(searched, [{ text: title, weight: 1 }]);
  if (field === 'sitesearch' && searched.trim() === '') throw new EmptySiteSearch();
  return relevance(searched, [
    { text: title, weight: field === 'sitesearch' ? 4 : 2 },
    { text, weight: 1 },
  ]);
}

function exactValues(field: string, entity: Entity): readonly string[] {
  switch (field) {
    case 'type':
      return [entity.type];
    case 'space':
    case 'space.key':
      return [entity.space.key];
    case 'label':
      return entity.labels;
    case 'id':
    case 'content':
      return entity.page ? [entity.id] : [];
    case 'ancestor':
      return entity.ancestorIds;
    case 'parent':
      return entity.page?.parentId === undefined ? [] : [entity.page.parentId];
    case 'space.type':
      return ['global'];
    case 'space.title':
      return [entity.space.name];
    case 'creator':
      return [entity.creator];
    case 'contributor':
      return entity.contributors;
    case 'mention':
      return entity.mentions;
    case 'macro':
      return entity.macros;
    default:
      return [entity.title];
  }
}

function compares(
  at: number,
  operator: Clause['operator'],
  { start, end }: { start: number; end: number },
): boolean {
  switch (operator) {
    case '>':
      return at >= end && at > start;
    case '>=':
      return at >= start;
    case '<':
      return at < start;
    case '<=':
      return at <= end;
    case '!=':
    case 'not in':
      return at < start || at > end;
    default:
      return at >= start && at <= end;
  }
}

function orderKey(entity: Entity, field: string): string | number {
  switch (field) {
    case 'lastmodified':
      return entity.lastModified;
    case 'created':
      return entity.created;
    case 'id':
      return Number(entity.id);
    case 'type':
      return entity.type;
    case 'space':
      return entity.space.key;
    default:
      return entity.title.toLowerCase();
  }
}

function textOf(value: Value): string {
  return value.kind === 'text' ? value.text : '';
}
