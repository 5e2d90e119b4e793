import { areSumsEqual, type Equation } from './equation.js';

/** The number of a cell, or null where it has none. */
export type ReadValue = (ref: string) => string | null;

/** A cell of an equation with its number. */
export interface Operand {
  readonly ref: string;
  readonly value: string;
}

/** An equation that could be evaluated. */
export interface AssessedEquation {
  readonly equation: Equation;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  readonly holds: boolean;
}

function readOperands(read: ReadValue, refs: readonly string[]): Operand[] | null {
  const operands: Operand[] = [];
  for (const ref of refs) {
    const value = read(ref);
    if (value === null) return null;
    operands.push({ ref, value });
  }
  return operands;
}

const valuesOf = (operands: readonly Operand[]): string[] => operands.map((operand) => operand.value);

/** Evaluates an equation; null where an operand has no number: then it neither holds nor fails. */
export function assessEquation(equation: Equation, read: ReadValue): AssessedEquation | null {
  const left = readOperands(read, equation.left);
  const right = left && readOperands(read, equation.right);
  if (!left || !right) return null;
  return { equation, left, right, holds: areSumsEqual(valuesOf(left), valuesOf(right)) };
}
