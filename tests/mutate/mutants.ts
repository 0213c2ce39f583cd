import ts from 'typescript';
import { patternsLike } from './patterns.ts';

/** 变异 — one place of a rule's check, changed for the worse. */
export interface Mutant {
  line: number;
  /** What stood there, with as much around it as tells it apart. */
  from: string;
  to: string;
  /** The whole file with this one change. */
  code: string;
}

/** At the boundary, then the contrary. */
const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  ...COMPARISONS,
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
};
const QUANTIFIERS: Readonly<Record<string, string>> = { some: 'every', every: 'some' };
/** What compares the text that it is given. */
const COMPARES = new Set(['includes', 'startsWith', 'endsWith', 'has', 'get']);
/** A text that the record holds nowhere. */
const OTHER_TEXT = `'≠'`;

interface Edit {
  start: number;
  end: number;
  text: string;
  /** What is shown of it. */
  around: ts.Node;
}

/** 全部变异 — of what `check` reaches in this file: neither examples nor titles, and of messages only the values. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true);
  const edits = [...checkedParts(file)].flatMap((part) => [...editsIn(part)]).sort((a, b) => a.start - b.start || a.end - b.end);
  const applied = ({ start, end, text }: Edit, from = 0, to = source.length): string =>
    source.slice(from, start) + text + source.slice(end, to);
  const mutants = edits.map((edit) => ({
    line: file.getLineAndCharacterOfPosition(edit.start).line + 1,
    from: shown(edit.around.getText()),
    to: shown(applied(edit, edit.around.getStart(), edit.around.end)),
    code: applied(edit),
  }));
  return [...new Map(mutants.map((mutant) => [mutant.code, mutant])).values()].filter(({ code }) => code !== source);
}

const shown = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The check of the rule that the file exports, and whatever at the top of the file it names, however far around. */
function checkedParts(file: ts.SourceFile): Set<ts.Node> {
  const declared = new Map<string, ts.Node>();
  const parts = new Set<ts.Node>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) declared.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const each of statement.declarationList.declarations) if (ts.isIdentifier(each.name)) declared.set(each.name.text, each);
  }
  const reach = (part: ts.Node): void => {
    parts.add(part);
    for (const name of namedIn(part)) {
      const named = declared.get(name);
      if (named && !parts.has(named)) reach(named);
    }
  };
  const seek = (node: ts.Node): void => {
    if (ts.isObjectLiteralElementLike(node) && node.name?.getText() === 'check') reach(node);
    else node.forEachChild(seek);
  };
  file.statements.filter(ts.isExportAssignment).forEach(seek);
  return parts;
}

/** Names that a part takes from around it: neither its own variables nor properties of something. */
function namedIn(part: ts.Node): Set<string> {
  const [used, own] = [new Set<string>(), new Set<string>()];
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    if (ts.isIdentifier(node) && parent !== part) {
      if ((ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node)
        own.add(node.text);
      else if (!(ts.isPropertyAccessExpression(parent) && parent.name === node)) used.add(node.text);
    }
    node.forEachChild(visit);
  };
  part.forEachChild(visit);
  return used.difference(own);
}

function* editsIn(node: ts.Node): Generator<Edit> {
  if (ts.isTypeNode(node)) return;
  yield* editsOf(node);
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* editsIn(child);
}

function* editsOf(node: ts.Node): Generator<Edit> {
  const replace = (what: ts.Node, text: string, around: ts.Node = node): Edit => ({
    start: what.getStart(),
    end: what.end,
    text,
    around,
  });
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken: token, right } = node;
    if (!(token.getText() === '+' && [left, right].some(isText))) {
      for (const other of OPERATORS[token.getText()] ?? []) yield replace(token, other);
    }
    if (token.kind === ts.SyntaxKind.QuestionQuestionToken) yield { ...replace(node, ''), start: left.end };
    if (token.getText() in COMPARISONS)
      for (const side of [left, right]) if (ts.isStringLiteral(side)) yield replace(side, OTHER_TEXT);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    yield replace(node, node.operand.getText(), node.parent);
  if (ts.isNumericLiteral(node)) {
    const number = Number(node.text);
    for (const other of [number + 1, number - 1]) yield replace(node, String(other), node.parent);
  }
  if (ts.isIfStatement(node)) {
    const around = node.expression;
    for (const other of ['true', 'false']) yield replace(around, other, around);
  }
  if (ts.isConditionalExpression(node)) for (const other of ['true', 'false']) yield replace(node.condition, other);
  if (ts.isContinueStatement(node) || (ts.isReturnStatement(node) && !endsAnyhow(node))) {
    yield replace(node, ';', ts.isIfStatement(node.parent) ? node.parent : node);
  }
  if (ts.isExpressionStatement(node) && ts.isYieldExpression(node.expression)) yield replace(node, ';');
  if (ts.isCaseClause(node) && ts.isStringLiteral(node.expression)) yield replace(node.expression, OTHER_TEXT, node.expression);
  if (ts.isRegularExpressionLiteral(node)) for (const other of patternsLike(node.text)) yield replace(node, other, node);
  if (ts.isTemplateSpan(node)) yield* spanLeftOut(node);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: receiver, name } = node.expression;
    const other = QUANTIFIERS[name.text];
    if (other) yield replace(name, other);
    if (name.text === 'filter') yield replace(node, receiver.getText());
    if (COMPARES.has(name.text)) for (const each of node.arguments.filter(ts.isStringLiteral)) yield replace(each, OTHER_TEXT);
  }
}

/** At the end of a function, nothing is what it would give by itself. */
function endsAnyhow(node: ts.ReturnStatement): boolean {
  const { expression, parent } = node;
  if (expression && expression.getText() !== 'undefined') return false;
  return ts.isBlock(parent) && ts.isFunctionLike(parent.parent) && parent.statements.at(-1) === node;
}

const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** `${value}` left out, with its braces: they belong to the text before and after it. */
function* spanLeftOut({ expression, literal }: ts.TemplateSpan): Generator<Edit> {
  const text = expression.getSourceFile().text;
  const [start, end] = [text.lastIndexOf('${', expression.getStart()), literal.getStart() + 1];
  yield { start, end, text: '', around: expression };
}
