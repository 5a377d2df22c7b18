export { readTerms, type Term, type TermKind } from './terms';
