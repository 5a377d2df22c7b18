import type { Operand } from './ast';
import { listFunction } from './functions';
import { JqlError } from './jql-error';
import type { ChoiceField, JqlField } from './jql-field';
import type { JqlScope } from './scope';

/** The values that an operand stands for. @throws JqlError for one that the field does not have */
export function choiceValues(field: ChoiceField, operand: Operand, scope: JqlScope): string[] {
  return operandsOf(operand).flatMap((each) => {
    if (each.kind === 'function') return listFunction(each, scope);
    if (each.kind !== 'value') throw unsupportedOperand(field, 'in');
    const values = field.resolve(each.value);
    if (values) return values;
    throw new JqlError(
      field.name === 'key'
        ? `An issue with key '${each.value}' does not exist for field 'key'.`
        : `The value '${each.value}' does not exist for the field '${field.name}'.`,
    );
  });
}

export const operandsOf = (operand: Operand): Operand[] =>
  operand.kind === 'list' ? operand.operands : [operand];

export const unsupportedOperand = (field: JqlField, operator: string) =>
  new JqlError(
    `The operator '${operator}' does not support this kind of value for the field '${field.name}'.`,
  );

/** Parts `in (EMPTY, Unresolved, Done)` into whether it takes empty values, and the others. */
export function partEmpty(field: ChoiceField, operand: Operand): { empty: boolean; filled: Operand } {
  const isEmpty = (each: Operand) =>
    each.kind === 'empty' ||
    (each.kind === 'value' && each.value.toLowerCase() === field.emptyName?.toLowerCase());
  const operands = operandsOf(operand);
  return {
    empty: operands.some(isEmpty),
    filled: { kind: 'list', operands: operands.filter((each) => !isEmpty(each)) },
  };
}
