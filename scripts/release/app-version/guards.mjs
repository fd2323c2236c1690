// What stands around a use of the API and makes sure that the app has it: `requireApiVersion`, or a
// look at whether the member is there.
import ts from 'typescript';
import { compareVersions } from './uses.mjs';

/**
 * How a use is guarded: by which version, by "exists", or not ('').
 * @param {import('./uses.mjs').Use} use
 */
export function guardOf({ node, name, since }) {
	const member = name.slice(name.lastIndexOf('.') + 1);
	const isEnough = (guard) =>
		guard === 'exists' || (guard !== '' && compareVersions(guard, since) >= 0);
	for (let child = node; child.parent; child = child.parent) {
		const guards = conditionsBefore(child).map((test) => guardIn(test, member));
		const enough = guards.find(isEnough);
		if (enough) return enough;
	}
	return isOptionalCall(node, member) || isLook(node) ? 'exists' : '';
}

/** To ask whether a member is there harms nobody: `typeof tab.update`, `if (tab.update)`. */
function isLook({ parent: access }) {
	if (!access || !ts.isPropertyAccessExpression(access)) return false;
	const { parent } = access;
	return (
		ts.isTypeOfExpression(parent) ||
		(ts.isIfStatement(parent) && parent.expression === access) ||
		(ts.isConditionalExpression(parent) && parent.condition === access) ||
		(isAnd(parent) && parent.left === access)
	);
}

/** The conditions that hold where a part of a statement or an expression is run. */
function conditionsBefore(child) {
	const { parent } = child;
	if (ts.isIfStatement(parent) && parent.thenStatement === child) return [parent.expression];
	if (ts.isConditionalExpression(parent) && parent.whenTrue === child) return [parent.condition];
	if (isAnd(parent) && parent.right === child) return [parent.left];
	if (ts.isBlock(parent)) {
		const before = parent.statements.slice(0, parent.statements.indexOf(child));
		return before.flatMap(conditionAfterReturn);
	}
	return [];
}

/** `if (!requireApiVersion('1.10.0')) return;`: what follows has that version. */
function conditionAfterReturn(statement) {
	if (!ts.isIfStatement(statement) || statement.elseStatement) return [];
	const { expression, thenStatement } = statement;
	if (!ts.isPrefixUnaryExpression(expression)) return [];
	if (expression.operator !== ts.SyntaxKind.ExclamationToken) return [];
	const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
	return last && ts.isReturnStatement(last) ? [expression.operand] : [];
}

/** What a condition makes sure of: a version, that a member exists, or nothing that helps. */
function guardIn(test, member) {
	if (ts.isParenthesizedExpression(test)) return guardIn(test.expression, member);
	if (isAnd(test)) return guardIn(test.left, member) || guardIn(test.right, member);
	if (ts.isCallExpression(test) && test.expression.getText() === 'requireApiVersion') {
		const [version] = test.arguments;
		return version && ts.isStringLiteral(version) ? version.text : '';
	}
	if (ts.isPropertyAccessExpression(test)) return test.name.text === member ? 'exists' : '';
	if (ts.isBinaryExpression(test)) {
		const { left, operatorToken, right } = test;
		const isIn = operatorToken.kind === ts.SyntaxKind.InKeyword;
		if (isIn && ts.isStringLiteral(left)) return left.text === member ? 'exists' : '';
		const isSame = operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
		const isFunction = ts.isStringLiteral(right) && right.text === 'function';
		if (isSame && isFunction && ts.isTypeOfExpression(left)) {
			return guardIn(left.expression, member);
		}
	}
	return '';
}

function isAnd(node) {
	return (
		ts.isBinaryExpression(node) &&
		node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
	);
}

/** `view.update?.()`, seen from the name or from the call. */
function isOptionalCall(node, member) {
	const call = ts.isCallExpression(node) ? node : node.parent?.parent;
	return Boolean(
		call &&
		ts.isCallExpression(call) &&
		call.questionDotToken &&
		ts.isPropertyAccessExpression(call.expression) &&
		call.expression.name.text === member,
	);
}
