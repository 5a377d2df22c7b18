import { Bitset } from './bitset';
import type { InvertedIndex } from './inverted-index';
import { stem } from './stem';
import { type Alternative, parseTextQuery, type Unit } from './text-query';
import { bigramsOf, normalized, type Piece, piecesOf } from './tokens';

/** A text field as search reads it. */
export interface SearchableField {
  index: InvertedIndex;
  /** the field's whole text of an issue, for phrases */
  textOf(ordinal: number): string;
}

/**
 * Finds the issues that a text query matches in `fields` taken together: `a b` matches an issue that has `a` in one
 * field and `b` in another; a phrase must stand in one field. A query without any word matches nothing.
 *
 * One instance serves one search: it remembers what it has looked up.
 */
export class TextSearch {
  readonly #units = new Map<string, Bitset>();

  constructor(
    private readonly fields: readonly SearchableField[],
    private readonly capacity: number,
  ) {}

  /** @throws UnbalancedPhraseError */
  match(query: string): Bitset {
    return parseTextQuery(query)
      .map((alternative) => this.#alternative(alternative))
      .reduce((all, next) => all.or(next));
  }

  #alternative({ must, mustNot }: Alternative): Bitset {
    const [first, ...rest] = must;
    if (!first) return new Bitset(this.capacity);
    const required = rest.reduce((all, unit) => all.and(this.#unit(unit)), this.#unit(first));
    return mustNot.reduce((all, unit) => all.andNot(this.#unit(unit)), required);
  }

  #unit(unit: Unit): Bitset {
    const key = JSON.stringify(unit);
    const known = this.#units.get(key);
    if (known) return known;
    const found = this.fields
      .map((field) => this.#unitInField(unit, field))
      .reduce((all, next) => all.or(next), new Bitset(this.capacity));
    this.#units.set(key, found);
    return found;
  }

  #unitInField(unit: Unit, field: SearchableField): Bitset {
    switch (unit.kind) {
      case 'term':
        return this.#having(field, unit.term);
      case 'prefix':
        return [stem(unit.prefix), ...field.index.termsWithPrefix(unit.prefix)]
          .map((term) => this.#having(field, term))
          .reduce((all, next) => all.or(next));
      case 'run':
        return this.#verified(field, bigramsOf(unit.run), (text) => normalized(text).includes(unit.run));
      case 'phrase':
        return this.#verified(field, unit.pieces.flatMap(termsOf), (text) =>
          hasPhrase(piecesOf(text), unit.pieces),
        );
    }
  }

  #having(field: SearchableField, term: string): Bitset {
    return Bitset.of(this.capacity, field.index.postings(term));
  }

  /** Issues with all the terms, whose text also passes the check. */
  #verified(field: SearchableField, terms: readonly string[], check: (text: string) => boolean): Bitset {
    const candidates = terms.map((term) => this.#having(field, term)).reduce((all, next) => all.and(next));
    if (terms.length === 1) return candidates;
    return Bitset.of(
      this.capacity,
      candidates.ordinals().filter((ordinal) => check(field.textOf(ordinal))),
    );
  }
}

const termsOf = (piece: Piece): string[] => (piece.kind === 'word' ? [piece.term] : bigramsOf(piece.run));

const keyOf = (piece: Piece): string => (piece.kind === 'word' ? piece.term : piece.run);

/** A run at the edge of the phrase may be part of a longer run in the text. */
function hasPhrase(text: readonly Piece[], phrase: readonly Piece[]): boolean {
  const fits = (piece: Piece | undefined, wanted: Piece, at: number) => {
    if (piece?.kind === 'run' && wanted.kind === 'run') {
      if (at === 0 && piece.run.endsWith(wanted.run)) return true;
      if (at === phrase.length - 1 && piece.run.startsWith(wanted.run)) return true;
    }
    return piece !== undefined && keyOf(piece) === keyOf(wanted);
  };
  return text.some((_, start) => phrase.every((wanted, at) => fits(text[start + at], wanted, at)));
}
