// Finds what of Obsidian's API the source uses at run time, and since which version each part is there
// (the `@since` of obsidian.d.ts). The lint rule no-unsupported-api sees calls and members only; this
// sees inherited members, overridden methods, fields of options, destructured and overloaded ones too.
import ts from 'typescript';

const TYPINGS = /[\\/]obsidian[\\/]obsidian\.d\.ts$/;

/**
 * One use of the API.
 * @typedef {object} Use
 * @property {string} name "Workspace.revealLeaf", "getLanguage"
 * @property {string} since the version that has it, or '' where the typings do not say
 * @property {'member' | 'option' | 'override'} kind an option is a field of an object that is handed
 *   over, an override a method that Obsidian calls: older versions do not look at either
 * @property {ts.Node} node
 */

/**
 * All uses in a file.
 * @param {ts.SourceFile} file
 * @param {ts.TypeChecker} checker
 * @returns {Use[]}
 */
export function usesIn(file, checker) {
	const uses = [];
	const add = (symbol, kind, node) => {
		const found = symbol && describe(symbol, checker);
		if (found) uses.push({ ...found, kind, node });
	};
	const visit = (node) => {
		if (ts.isImportDeclaration(node) || ts.isPartOfTypeNode(node)) return;
		if (ts.isIdentifier(node)) visitName(node, checker, add);
		if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
			const { declaration } = checker.getResolvedSignature(node) ?? {};
			if (declaration && isObsidian(declaration)) {
				uses.push({ ...ofDeclarations([declaration]), kind: 'member', node });
			}
		}
		if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
			const type = checker.getTypeAtLocation(node.expression);
			add(propertyOf(type, node.argumentExpression.text, checker), 'member', node);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return uses;
}

/** What a name stands for: a field of an object or pattern, a method of a class, or what it refers to. */
function visitName(node, checker, add) {
	const { parent } = node;
	if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
		if (!ts.isObjectBindingPattern(parent.parent)) return;
		const type = checker.getTypeAtLocation(parent.parent);
		return add(propertyOf(type, node.text, checker), 'member', node);
	}
	const isName = parent.name === node;
	if (isName && ts.isObjectLiteralExpression(parent.parent)) {
		const type = checker.getContextualType(parent.parent);
		if (type) add(propertyOf(type, node.text, checker), 'option', node);
		if (!ts.isShorthandPropertyAssignment(parent)) return;
		return add(checker.getShorthandAssignmentValueSymbol(parent), 'member', node);
	}
	if (isName && ts.isClassElement(parent)) {
		for (const type of basesOf(parent.parent, checker)) {
			add(propertyOf(type, node.text, checker), 'override', node);
		}
		return;
	}
	add(checker.getSymbolAtLocation(node), 'member', node);
}

/** The types that a class extends and implements. */
function basesOf(node, checker) {
	const clauses = node.heritageClauses ?? [];
	return clauses.flatMap(({ types }) => types.map((type) => checker.getTypeAtLocation(type)));
}

/** A property of a type; of a union, that of its first part that has it. */
function propertyOf(type, name, checker) {
	const parts = type.isUnion() ? type.types : [type];
	for (const part of parts) {
		const property = checker.getPropertyOfType(part, name);
		if (property) return property;
	}
	return undefined;
}

function describe(symbol, checker) {
	const isAlias = symbol.flags & ts.SymbolFlags.Alias;
	const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
	// What the page has as well, Obsidian has not brought.
	if (!declarations.length || !declarations.every(isObsidian)) return undefined;
	return ofDeclarations(declarations);
}

function isObsidian(declaration) {
	return TYPINGS.test(declaration.getSourceFile().fileName);
}

/** Of overloads the oldest counts: which one is called is found by the call. */
function ofDeclarations(declarations) {
	const versions = declarations.map(sinceOf).filter(Boolean).sort(compareVersions);
	return { name: nameOf(declarations[0]), since: versions[0] ?? '' };
}

/** A member without a version of its own is as old as its class. */
function sinceOf(declaration) {
	for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
		const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'since');
		const version = typeof tag?.comment === 'string' ? tag.comment.trim() : '';
		if (version) return version;
	}
	return '';
}

function nameOf(declaration) {
	if (ts.isFunctionTypeNode(declaration)) return nameOf(declaration.parent);
	const unnamed = ts.isConstructorDeclaration(declaration) ? 'constructor' : 'call';
	const own = declaration.name?.getText() ?? unnamed;
	const owner = declaration.parent?.name?.text;
	return owner && !ts.isSourceFile(declaration.parent) ? `${owner}.${own}` : own;
}

/** Orders versions such as 1.10.0 and 1.9.2 by their numbers. */
export function compareVersions(a, b) {
	const [left, right] = [a, b].map((version) => version.split('.').map(Number));
	for (let at = 0; at < 3; at++) {
		const difference = (left[at] ?? 0) - (right[at] ?? 0);
		if (difference) return difference;
	}
	return 0;
}
