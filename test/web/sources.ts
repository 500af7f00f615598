/** The project's source as trees, for tests that ask what is written there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Source {
  /** below the folder that was read, with slashes */
  readonly name: string;
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file of a folder but its tests. */
export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
      return { name: file.replaceAll(path.sep, '/'), tree };
    });
}

/** Every node below that is of a kind. */
export function all<T extends ts.Node>(below: ts.Node, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(below);
  return found;
}

export const isCall = (node: ts.Node): node is ts.CallExpression => ts.isCallExpression(node);

/** As `useAct` or `api.GET`. */
export function callName({ expression }: ts.CallExpression): string {
  return expression.getText();
}

/** The function that something is written in, by its name; one in a variable by the variable's. */
export function functionAround(node: ts.Node): string {
  if (ts.isSourceFile(node)) return '(file)';
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? '(nameless)';
  if (ts.isArrowFunction(node) && ts.isVariableDeclaration(node.parent)) return node.parent.name.getText();
  return functionAround(node.parent);
}
