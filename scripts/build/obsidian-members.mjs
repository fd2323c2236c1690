// The names of every class's members in obsidian.d.ts, so that the workbench can tell a member that
// it does not provide from a field of the plugin's own.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const TYPINGS = fileURLToPath(
	new URL('../../node_modules/obsidian/obsidian.d.ts', import.meta.url),
);

/** Class or interface to its own members' names, and the classes it extends. */
async function readMembers() {
	const source = ts.createSourceFile(
		'o.d.ts',
		await readFile(TYPINGS, 'utf8'),
		ts.ScriptTarget.Latest,
	);
	const members = {};
	for (const statement of source.statements) {
		if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
		members[statement.name.text] = statement.members.flatMap((member) =>
			member.name && ts.isIdentifier(member.name) ? [member.name.text] : [],
		);
	}
	return members;
}

/** Lets the workbench import the names as a module. */
export const obsidianMembers = {
	name: 'obsidian-members',
	setup(build) {
		build.onResolve({ filter: /^obsidian-members$/ }, () => ({
			path: 'obsidian-members',
			namespace: 'obsidian-members',
		}));
		build.onLoad({ filter: /.*/, namespace: 'obsidian-members' }, async () => ({
			contents: JSON.stringify(await readMembers()),
			loader: 'json',
		}));
	},
};
